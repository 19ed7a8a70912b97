namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="SignUpOperation"/>
internal sealed class SignUpResponse
{
    public bool UserConfirmed { get; init; }

    public required string UserSub { get; init; }

    public CodeDeliveryDetailsType? CodeDeliveryDetails { get; init; }

    /// <summary>Ties the registration to its confirmation, where the client may go on to sign in with it.</summary>
    public string? Session { get; init; }
}
