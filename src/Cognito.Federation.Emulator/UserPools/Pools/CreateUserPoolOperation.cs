namespace Cognito.Federation.Emulator;

/// <summary>Makes a user pool. What the emulator does not have is refused, not forgotten.</summary>
internal sealed class CreateUserPoolOperation()
    : JsonOperation<CreateUserPoolRequest, CreateUserPoolResponse>(PoolsJson.Default.CreateUserPoolRequest, PoolsJson.Default.CreateUserPoolResponse)
{
    public override string Target => UserPoolOperations.Prefix + "CreateUserPool";

    public override OperationAccess Access => OperationAccess.Signed;

    public override Task<CreateUserPoolResponse> InvokeAsync(OperationContext context, CreateUserPoolRequest request)
    {
        RefuseMissingFeatures(context, request);
        var pool = context.State.UserPools.Create(request.PoolName, Settings(request), request);
        return Task.FromResult(new CreateUserPoolResponse { UserPool = UserPoolDescriptions.Describe(context.State, pool) });
    }

    private static void RefuseMissingFeatures(OperationContext context, CreateUserPoolRequest request)
    {
        context.Refuse("IssuerConfiguration.Type", request.IssuerConfiguration?.Type is not (null or "ORIGINAL"), "other than ORIGINAL");
        context.Refuse("KeyConfiguration.KeyType", request.KeyConfiguration?.KeyType is not (null or "AWS_OWNED_KEY"), "other than AWS_OWNED_KEY");
        context.Refuse("Policies.PasswordPolicy.PasswordHistorySize", request.Policies?.PasswordPolicy?.PasswordHistorySize > 0, "above 0");
        context.Refuse("UserPoolAddOns.AdvancedSecurityMode", request.UserPoolAddOns?.AdvancedSecurityMode is not (null or "OFF"), "other than OFF");
        context.Refuse("AccountRecoverySetting.RecoveryMechanisms", request.AccountRecoverySetting?.RecoveryMechanisms?.Any(m => m.Name == "admin_only") == true, "with admin_only");
        context.Refuse("VerificationMessageTemplate.DefaultEmailOption", request.VerificationMessageTemplate?.DefaultEmailOption is not (null or "CONFIRM_WITH_CODE"), "other than CONFIRM_WITH_CODE");
    }

    private static UserPoolSettings Settings(CreateUserPoolRequest request)
    {
        if (request is { AliasAttributes.Count: > 0, UsernameAttributes.Count: > 0 })
            throw AwsException.InvalidParameter("Only one of the aliasAttributes or usernameAttributes can be set in a user pool.");
        var schema = request.Schema?.Select(a => a.ToSchema()).ToList() ?? [];
        if (schema.GroupBy(a => a.Name, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw AwsException.InvalidParameter($"{twice.Key}: Attribute is specified more than once in the schema.");
        var verifiedBeforeUpdate = request.UserAttributeUpdateSettings?.AttributesRequireVerificationBeforeUpdate ?? [];
        if (verifiedBeforeUpdate.FirstOrDefault(a => request.AutoVerifiedAttributes?.Contains(a) != true) is { } unverified)
            throw AwsException.InvalidParameter($"attributesRequireVerificationBeforeUpdate: {unverified} must be one of the autoVerifiedAttributes as well.");
        return new()
        {
            VerifiedBeforeUpdate = verifiedBeforeUpdate,
            PasswordPolicy = Policy(request),
            CaseSensitiveUsernames = request.UsernameConfiguration?.CaseSensitive ?? true,
            UsernameAttributes = request.UsernameAttributes ?? [],
            AliasAttributes = request.AliasAttributes ?? [],
            AutoVerifiedAttributes = request.AutoVerifiedAttributes ?? [],
            RecoveryAttributes = request.AccountRecoverySetting?.ToAttributes(),
            AllowAdminCreateUserOnly = request.AdminCreateUserConfig?.AllowAdminCreateUserOnly == true,
            Schema = PoolSchema.Standard.With(schema),
            Devices = request.DeviceConfiguration is { } devices ? new DeviceSettings(devices.ChallengeRequiredOnNewDevice == true, devices.DeviceOnlyRememberedOnUserPrompt == true) : null,
            DeletionProtection = request.DeletionProtection == "ACTIVE",
            Mfa = Mfa(request),
            FirstFactors = FirstFactors(request),
        };
    }

    // A new pool knows text messages alone; SetUserPoolMfaConfig adds the other second factors.
    private static MfaSettings Mfa(CreateUserPoolRequest request)
    {
        if (request.MfaConfiguration is null or "OFF")
            return MfaSettings.Off;
        if (request.SmsConfiguration is not { } sms)
            throw AwsException.InvalidParameter("SMS configuration and Auto verification for phone_number are required when MFA is required/optional");
        return new MfaSettings(MfaNames.Requirement(request.MfaConfiguration), Sms: true, Totp: false, Email: false)
        {
            SmsDelivery = new() { SmsConfiguration = sms, SmsAuthenticationMessage = request.SmsAuthenticationMessage },
        };
    }

    private static IReadOnlyList<string> FirstFactors(CreateUserPoolRequest request)
    {
        if (request.Policies?.SignInPolicy?.AllowedFirstAuthFactors is not { Count: > 0 } factors)
            return ["PASSWORD"];
        if (!factors.Contains("PASSWORD"))
            throw AwsException.InvalidParameter("PASSWORD must be one of the allowed first auth factors.");
        if (request.UserPoolTier == "LITE" && factors.Any(factor => factor != "PASSWORD"))
            throw new AwsException("FeatureUnavailableInTierException", "The tier LITE has no first auth factor but PASSWORD.");
        return [.. factors.Distinct()];
    }

    private static PasswordPolicy Policy(CreateUserPoolRequest request)
    {
        var defaults = new PasswordPolicy();
        var days = request.Policies?.PasswordPolicy?.TemporaryPasswordValidityDays ?? request.AdminCreateUserConfig?.UnusedAccountValidityDays;
        if (request.Policies?.PasswordPolicy is not { } policy)
            return defaults with { TemporaryPasswordValidityDays = DaysOrDefault(days) };
        // A policy that is given replaces the default one: what it does not name, it does not require.
        return new()
        {
            MinimumLength = policy.MinimumLength ?? defaults.MinimumLength,
            RequireUppercase = policy.RequireUppercase ?? false,
            RequireLowercase = policy.RequireLowercase ?? false,
            RequireNumbers = policy.RequireNumbers ?? false,
            RequireSymbols = policy.RequireSymbols ?? false,
            TemporaryPasswordValidityDays = DaysOrDefault(days),
        };
    }

    private static int DaysOrDefault(int? days) => days is null or 0 ? new PasswordPolicy().TemporaryPasswordValidityDays : days.Value;
}
