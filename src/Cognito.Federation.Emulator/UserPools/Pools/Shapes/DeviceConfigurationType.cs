namespace Cognito.Federation.Emulator;

/// <summary>Remembered devices; refused when set.</summary>
internal sealed class DeviceConfigurationType
{
    public bool? ChallengeRequiredOnNewDevice { get; init; }

    public bool? DeviceOnlyRememberedOnUserPrompt { get; init; }
}
