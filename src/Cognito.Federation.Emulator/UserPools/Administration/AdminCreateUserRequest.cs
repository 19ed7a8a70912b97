namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="AdminCreateUserOperation"/>
internal sealed class AdminCreateUserRequest : IConstrained
{
    public string UserPoolId { get; init; } = null!;

    public string Username { get; init; } = null!;

    public IReadOnlyList<AttributeType>? UserAttributes { get; init; }

    public IReadOnlyList<AttributeType>? ValidationData { get; init; }

    public string? TemporaryPassword { get; init; }

    public bool? ForceAliasCreation { get; init; }

    public string? MessageAction { get; init; }

    public IReadOnlyList<string>? DesiredDeliveryMediums { get; init; }

    public IReadOnlyDictionary<string, string>? ClientMetadata { get; init; }

    public void Check(Constraints constraints) => constraints
        .UserPoolId(UserPoolId)
        .Username(Username)
        .Attributes(nameof(UserAttributes), UserAttributes)
        .Attributes(nameof(ValidationData), ValidationData)
        .Password(nameof(TemporaryPassword), TemporaryPassword)
        .OneOf(nameof(MessageAction), MessageAction, "RESEND", "SUPPRESS")
        .EachOneOf(nameof(DesiredDeliveryMediums), DesiredDeliveryMediums, "SMS", "EMAIL");
}
