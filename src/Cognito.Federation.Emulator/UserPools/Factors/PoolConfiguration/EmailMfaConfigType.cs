namespace Cognito.Federation.Emulator;

/// <summary>Codes by mail, on the wire; the outbox takes them all.</summary>
internal sealed class EmailMfaConfigType
{
    public string? Message { get; init; }

    public string? Subject { get; init; }
}
