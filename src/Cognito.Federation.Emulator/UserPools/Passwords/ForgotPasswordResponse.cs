namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="ForgotPasswordOperation"/>
internal sealed class ForgotPasswordResponse
{
    public CodeDeliveryDetailsType? CodeDeliveryDetails { get; init; }
}
