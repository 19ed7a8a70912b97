namespace Cognito.Federation.Emulator;

/// <summary>An app client of a user pool that an identity pool trusts.</summary>
/// <param name="Name">The key of <c>Logins</c>: <c>cognito-idp.{region}.amazonaws.com/{poolId}</c>.</param>
/// <param name="ClientId">The audience that ID tokens must have.</param>
internal sealed record UserPoolProvider(string Name, string ClientId)
{
    /// <summary>Whether the user pool is asked if the person is still signed in before there are credentials.</summary>
    public bool ChecksSignIn { get; init; }

    public static string NameOf(string region, string userPoolId) => $"cognito-idp.{region}.amazonaws.com/{userPoolId}";
}
