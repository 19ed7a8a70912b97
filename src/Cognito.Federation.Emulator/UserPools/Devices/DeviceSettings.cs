namespace Cognito.Federation.Emulator;

/// <summary>How a pool tracks the devices of its users.</summary>
/// <param name="ChallengeRequiredOnNewDevice">Whether a remembered device stands for the second factor.</param>
/// <param name="OnlyRememberedOnUserPrompt">Whether a device is remembered when the user says so, and not by itself.</param>
internal sealed record DeviceSettings(bool ChallengeRequiredOnNewDevice, bool OnlyRememberedOnUserPrompt);
