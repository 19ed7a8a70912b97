using System.Text.Json.Serialization;

namespace Cognito.Federation.Emulator;

/// <summary>A user pool on the wire.</summary>
internal sealed class UserPoolType
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string Arn { get; init; }

    [JsonConverter(typeof(EpochSecondsConverter))]
    public DateTimeOffset CreationDate { get; init; }

    [JsonConverter(typeof(EpochSecondsConverter))]
    public DateTimeOffset LastModifiedDate { get; init; }

    public required UserPoolPolicyType Policies { get; init; }

    public required string DeletionProtection { get; init; }

    public LambdaConfigType LambdaConfig { get; init; } = new();

    public required IReadOnlyList<SchemaAttributeType> SchemaAttributes { get; init; }

    public IReadOnlyList<string>? AutoVerifiedAttributes { get; init; }

    public IReadOnlyList<string>? AliasAttributes { get; init; }

    public IReadOnlyList<string>? UsernameAttributes { get; init; }

    public string? SmsVerificationMessage { get; init; }

    public string? EmailVerificationMessage { get; init; }

    public string? EmailVerificationSubject { get; init; }

    public VerificationMessageTemplateType? VerificationMessageTemplate { get; init; }

    public string? SmsAuthenticationMessage { get; init; }

    public UserPoolAddOnsType? UserPoolAddOns { get; init; }

    public UserAttributeUpdateSettingsType? UserAttributeUpdateSettings { get; init; }

    public string MfaConfiguration { get; init; } = "OFF";

    public int EstimatedNumberOfUsers { get; init; }

    public required EmailConfigurationType EmailConfiguration { get; init; }

    public SmsConfigurationType? SmsConfiguration { get; init; }

    public IReadOnlyDictionary<string, string>? UserPoolTags { get; init; }

    public required AdminCreateUserConfigType AdminCreateUserConfig { get; init; }

    public UsernameConfigurationType? UsernameConfiguration { get; init; }

    public AccountRecoverySettingType? AccountRecoverySetting { get; init; }

    public required string UserPoolTier { get; init; }

    public DeviceConfigurationType? DeviceConfiguration { get; init; }
}
