namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="GetUserAttributeVerificationCodeOperation"/>
internal sealed class GetUserAttributeVerificationCodeResponse
{
    public CodeDeliveryDetailsType? CodeDeliveryDetails { get; init; }
}
