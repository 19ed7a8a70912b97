namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="VerifySoftwareTokenOperation"/>
internal sealed class VerifySoftwareTokenResponse
{
    public required string Status { get; init; }

    public string? Session { get; init; }
}
