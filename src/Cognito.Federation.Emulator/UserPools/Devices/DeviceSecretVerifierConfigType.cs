namespace Cognito.Federation.Emulator;

/// <summary>What the service keeps of a device's password.</summary>
internal sealed class DeviceSecretVerifierConfigType
{
    public string? PasswordVerifier { get; init; }

    public string? Salt { get; init; }
}
