namespace Cognito.Federation.Emulator;

/// <summary>One request of a sign-in whose user has proved something already.</summary>
/// <param name="Context">The request.</param>
/// <param name="Client">The app client.</param>
/// <param name="User">Who signs in.</param>
/// <param name="DeviceKey">The device that the request names, one of the user's.</param>
internal sealed record SignInTurn(OperationContext Context, UserPoolClient Client, PoolUser User, string? DeviceKey)
{
    /// <summary>The custom sign-in that it is a step of; <see langword="null"/> for another one.</summary>
    public CustomSignIn? Custom { get; init; }

    /// <summary>When a challenge that is put now dies.</summary>
    public DateTimeOffset Expires => Context.Now + Client.Settings.AuthSessionValidity;

    /// <summary>Keeps a challenge of this sign-in, and returns its ticket.</summary>
    public string Open(PendingChallenge challenge)
    {
        challenge.Custom = Custom;
        return Client.Pool.Authentication.Challenges.Open(challenge, Context.Now);
    }
}
