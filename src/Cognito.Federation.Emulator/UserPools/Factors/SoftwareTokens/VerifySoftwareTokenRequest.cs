namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="VerifySoftwareTokenOperation"/>
internal sealed class VerifySoftwareTokenRequest : IConstrained
{
    public string? AccessToken { get; init; }

    public string? Session { get; init; }

    public string UserCode { get; init; } = null!;

    public string? FriendlyDeviceName { get; init; }

    public void Check(Constraints constraints) => constraints
        .OptionalAccessToken(AccessToken)
        .Session(Session)
        .UserCode(UserCode)
        .Length(nameof(FriendlyDeviceName), FriendlyDeviceName, 0, 131072);
}
