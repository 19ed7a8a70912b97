namespace Cognito.Federation.Emulator;

/// <summary>Whether a pool has authenticator apps, on the wire.</summary>
internal sealed class SoftwareTokenMfaConfigType
{
    public bool? Enabled { get; init; }
}
