namespace Cognito.Federation.Emulator;

/// <summary>How a user pool describes itself: what is in force, and what was said when it was made.</summary>
internal static class UserPoolDescriptions
{
    public static UserPoolType Describe(EmulatorState state, UserPool pool)
    {
        var settings = pool.Settings;
        var said = pool.Requested;
        return new()
        {
            Id = pool.Id,
            Name = pool.Name,
            Arn = PoolArn.OfUserPool(state, pool.Id),
            CreationDate = pool.CreatedAt,
            LastModifiedDate = pool.ModifiedAt,
            Policies = new()
            {
                PasswordPolicy = PasswordPolicyType.Of(settings.PasswordPolicy),
                SignInPolicy = new() { AllowedFirstAuthFactors = settings.FirstFactors },
            },
            DeletionProtection = settings.DeletionProtection ? "ACTIVE" : "INACTIVE",
            SchemaAttributes = [.. settings.Schema.Attributes.Select(SchemaAttributeType.Of)],
            AutoVerifiedAttributes = OrNull(settings.AutoVerifiedAttributes),
            AliasAttributes = OrNull(settings.AliasAttributes),
            UsernameAttributes = OrNull(settings.UsernameAttributes),
            SmsVerificationMessage = said?.SmsVerificationMessage,
            EmailVerificationMessage = said?.EmailVerificationMessage,
            EmailVerificationSubject = said?.EmailVerificationSubject,
            VerificationMessageTemplate = said?.VerificationMessageTemplate ?? new() { DefaultEmailOption = "CONFIRM_WITH_CODE" },
            SmsAuthenticationMessage = said?.SmsAuthenticationMessage,
            UserPoolAddOns = settings.ThreatProtection is null ? null : new() { AdvancedSecurityMode = "ENFORCED" },
            UserAttributeUpdateSettings = settings.VerifiedBeforeUpdate.Count == 0 ? null : new() { AttributesRequireVerificationBeforeUpdate = settings.VerifiedBeforeUpdate },
            MfaConfiguration = settings.Mfa.Requirement.ToWire(),
            EstimatedNumberOfUsers = CountUsers(pool),
            EmailConfiguration = said?.EmailConfiguration ?? new() { EmailSendingAccount = "COGNITO_DEFAULT" },
            SmsConfiguration = said?.SmsConfiguration,
            DeviceConfiguration = settings.Devices is { } devices ? new() { ChallengeRequiredOnNewDevice = devices.ChallengeRequiredOnNewDevice, DeviceOnlyRememberedOnUserPrompt = devices.OnlyRememberedOnUserPrompt } : null,
            UserPoolTags = said?.UserPoolTags,
            AdminCreateUserConfig = new()
            {
                AllowAdminCreateUserOnly = settings.AllowAdminCreateUserOnly,
                UnusedAccountValidityDays = settings.PasswordPolicy.TemporaryPasswordValidityDays,
                InviteMessageTemplate = said?.AdminCreateUserConfig?.InviteMessageTemplate,
            },
            UsernameConfiguration = new() { CaseSensitive = settings.CaseSensitiveUsernames },
            AccountRecoverySetting = said?.AccountRecoverySetting,
            UserPoolTier = said?.UserPoolTier ?? "ESSENTIALS",
        };
    }

    private static IReadOnlyList<string>? OrNull(IReadOnlyList<string> values) => values.Count == 0 ? null : values;

    private static int CountUsers(UserPool pool)
    {
        lock (pool.Gate)
            return pool.Users.Count;
    }
}
