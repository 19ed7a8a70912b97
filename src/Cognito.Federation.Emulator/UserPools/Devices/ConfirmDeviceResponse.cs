namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="ConfirmDeviceOperation"/>
internal sealed class ConfirmDeviceResponse
{
    public bool UserConfirmationNecessary { get; init; }
}
