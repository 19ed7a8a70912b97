namespace Cognito.Federation.Emulator;

/// <summary>How the devices of users are tracked.</summary>
internal sealed class DeviceConfigurationType
{
    public bool? ChallengeRequiredOnNewDevice { get; init; }

    public bool? DeviceOnlyRememberedOnUserPrompt { get; init; }
}
