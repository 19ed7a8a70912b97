namespace Cognito.Federation.Emulator;

/// <summary>A sign-in with the right password, to be judged.</summary>
public sealed class RiskAttempt
{
    internal RiskAttempt(string username, string? ipAddress, string? deviceFingerprint)
    {
        Username = username;
        IpAddress = ipAddress;
        DeviceFingerprint = deviceFingerprint;
    }

    /// <summary>The canonical username.</summary>
    public string Username { get; }

    /// <summary>The address that the request gave in <c>UserContextData</c>, else the one that it came from.</summary>
    public string? IpAddress { get; }

    /// <summary>The <c>EncodedData</c> of <c>UserContextData</c>, as it came; <see langword="null"/> when none did.</summary>
    public string? DeviceFingerprint { get; }
}
