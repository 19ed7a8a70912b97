namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="CreateUserPoolOperation"/>
internal sealed class CreateUserPoolRequest : IConstrained
{
    public string PoolName { get; init; } = null!;

    public UserPoolPolicyType? Policies { get; init; }

    public string? DeletionProtection { get; init; }

    public LambdaConfigType? LambdaConfig { get; init; }

    public IReadOnlyList<string>? AutoVerifiedAttributes { get; init; }

    public IReadOnlyList<string>? AliasAttributes { get; init; }

    public IReadOnlyList<string>? UsernameAttributes { get; init; }

    public string? SmsVerificationMessage { get; init; }

    public string? EmailVerificationMessage { get; init; }

    public string? EmailVerificationSubject { get; init; }

    public VerificationMessageTemplateType? VerificationMessageTemplate { get; init; }

    public string? SmsAuthenticationMessage { get; init; }

    public string? MfaConfiguration { get; init; }

    public UserAttributeUpdateSettingsType? UserAttributeUpdateSettings { get; init; }

    public DeviceConfigurationType? DeviceConfiguration { get; init; }

    public EmailConfigurationType? EmailConfiguration { get; init; }

    public SmsConfigurationType? SmsConfiguration { get; init; }

    public IReadOnlyDictionary<string, string>? UserPoolTags { get; init; }

    public AdminCreateUserConfigType? AdminCreateUserConfig { get; init; }

    public IReadOnlyList<SchemaAttributeType>? Schema { get; init; }

    public UserPoolAddOnsType? UserPoolAddOns { get; init; }

    public UsernameConfigurationType? UsernameConfiguration { get; init; }

    public AccountRecoverySettingType? AccountRecoverySetting { get; init; }

    public string? UserPoolTier { get; init; }

    public IssuerConfigurationType? IssuerConfiguration { get; init; }

    public KeyConfigurationType? KeyConfiguration { get; init; }

    public void Check(Constraints constraints)
    {
        constraints.Name(nameof(PoolName), PoolName)
            .OneOf(nameof(DeletionProtection), DeletionProtection, "ACTIVE", "INACTIVE")
            .OneOf(nameof(MfaConfiguration), MfaConfiguration, "OFF", "ON", "OPTIONAL")
            .OneOf(nameof(UserPoolTier), UserPoolTier, "LITE", "ESSENTIALS", "PLUS")
            .EachOneOf(nameof(AutoVerifiedAttributes), AutoVerifiedAttributes, "phone_number", "email")
            .EachOneOf("Policies.signInPolicy.allowedFirstAuthFactors", Policies?.SignInPolicy?.AllowedFirstAuthFactors, "PASSWORD", "EMAIL_OTP", "SMS_OTP", "WEB_AUTHN")
            .EachOneOf(nameof(AliasAttributes), AliasAttributes, "phone_number", "email", "preferred_username")
            .EachOneOf(nameof(UsernameAttributes), UsernameAttributes, "phone_number", "email")
            .EachOneOf("UserAttributeUpdateSettings.attributesRequireVerificationBeforeUpdate", UserAttributeUpdateSettings?.AttributesRequireVerificationBeforeUpdate, "phone_number", "email")
            .Range("Policies.passwordPolicy.minimumLength", Policies?.PasswordPolicy?.MinimumLength, 6, 99)
            .Range("Policies.passwordPolicy.passwordHistorySize", Policies?.PasswordPolicy?.PasswordHistorySize, 0, 24)
            .Range("Policies.passwordPolicy.temporaryPasswordValidityDays", Policies?.PasswordPolicy?.TemporaryPasswordValidityDays, 0, 365)
            .Range("AdminCreateUserConfig.unusedAccountValidityDays", AdminCreateUserConfig?.UnusedAccountValidityDays, 0, 365)
            .Count(nameof(Schema), Schema?.Count, 1, 50);
        AccountRecoverySetting?.Check(constraints);
        for (var i = 0; i < (Schema?.Count ?? 0); i++)
            Schema![i].Check(constraints, FormattableString.Invariant($"Schema.{i + 1}.member."));
    }
}
