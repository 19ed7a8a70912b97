namespace Cognito.Federation.Emulator.Tool;

/// <summary>How a user pool of a seed file tracks devices. What is left out is as in <see cref="DeviceSeed"/>.</summary>
internal sealed class SeededDevices
{
    public bool? Tracked { get; init; }

    public bool? ChallengeRequiredOnNewDevice { get; init; }

    public bool? OnlyRememberedOnUserPrompt { get; init; }

    public void ApplyTo(DeviceSeed devices)
    {
        devices.Tracked = Tracked ?? devices.Tracked;
        devices.ChallengeRequiredOnNewDevice = ChallengeRequiredOnNewDevice ?? devices.ChallengeRequiredOnNewDevice;
        devices.OnlyRememberedOnUserPrompt = OnlyRememberedOnUserPrompt ?? devices.OnlyRememberedOnUserPrompt;
    }
}
