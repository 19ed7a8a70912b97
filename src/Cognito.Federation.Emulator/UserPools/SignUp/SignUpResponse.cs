namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="SignUpOperation"/>
internal sealed class SignUpResponse
{
    public bool UserConfirmed { get; init; }

    public required string UserSub { get; init; }

    public CodeDeliveryDetailsType? CodeDeliveryDetails { get; init; }
}
