namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="AssociateSoftwareTokenOperation"/>
internal sealed class AssociateSoftwareTokenResponse
{
    public required string SecretCode { get; init; }

    public string? Session { get; init; }
}
