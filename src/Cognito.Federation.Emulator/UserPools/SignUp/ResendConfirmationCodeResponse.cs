namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="ResendConfirmationCodeOperation"/>
internal sealed class ResendConfirmationCodeResponse
{
    public CodeDeliveryDetailsType? CodeDeliveryDetails { get; init; }
}
