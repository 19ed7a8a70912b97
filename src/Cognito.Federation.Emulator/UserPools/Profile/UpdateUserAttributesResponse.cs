namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="UpdateUserAttributesOperation"/>
internal sealed class UpdateUserAttributesResponse
{
    public required IReadOnlyList<CodeDeliveryDetailsType> CodeDeliveryDetailsList { get; init; }
}
