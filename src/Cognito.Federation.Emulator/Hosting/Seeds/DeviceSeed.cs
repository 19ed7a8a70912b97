namespace Cognito.Federation.Emulator;

/// <summary>How a user pool that an emulator starts with tracks the devices of its users.</summary>
public sealed class DeviceSeed
{
    internal DeviceSeed()
    {
    }

    /// <summary>Whether devices are tracked at all. Default: false.</summary>
    public bool Tracked { get; set; }

    /// <summary>Whether a remembered device stands for the second factor. Default: true.</summary>
    public bool ChallengeRequiredOnNewDevice { get; set; } = true;

    /// <summary>Whether a device is remembered when the user says so, and not by itself. Default: false.</summary>
    public bool OnlyRememberedOnUserPrompt { get; set; }

    internal DeviceSettings? ToSettings() => Tracked ? new DeviceSettings(ChallengeRequiredOnNewDevice, OnlyRememberedOnUserPrompt) : null;
}
