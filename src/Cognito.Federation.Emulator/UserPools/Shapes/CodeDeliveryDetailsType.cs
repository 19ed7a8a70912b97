namespace Cognito.Federation.Emulator;

/// <summary>Where a code went, masked.</summary>
internal sealed class CodeDeliveryDetailsType
{
    public string? AttributeName { get; init; }

    public string? DeliveryMedium { get; init; }

    public string? Destination { get; init; }
}
