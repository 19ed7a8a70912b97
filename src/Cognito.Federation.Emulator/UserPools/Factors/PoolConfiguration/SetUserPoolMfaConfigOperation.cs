namespace Cognito.Federation.Emulator;

/// <summary>Sets the second factors of a pool as a whole, and its passkeys where they are named.</summary>
internal sealed class SetUserPoolMfaConfigOperation()
    : JsonOperation<SetUserPoolMfaConfigRequest, UserPoolMfaConfig>(FactorsJson.Default.SetUserPoolMfaConfigRequest, FactorsJson.Default.UserPoolMfaConfig)
{
    public override string Target => UserPoolOperations.Prefix + "SetUserPoolMfaConfig";

    public override OperationAccess Access => OperationAccess.Signed;

    public override Task<UserPoolMfaConfig> InvokeAsync(OperationContext context, SetUserPoolMfaConfigRequest request)
    {
        var pool = context.State.UserPools.Get(request.UserPoolId);
        lock (pool.Gate)
        {
            pool.Settings = pool.Settings with
            {
                Mfa = Factors(request, pool.Settings.Mfa),
                Passkeys = request.WebAuthnConfiguration?.ToSettings() ?? pool.Settings.Passkeys,
            };
            return Task.FromResult(UserPoolMfaConfig.Of(pool.Settings));
        }
    }

    // A request that names none of the second factors is about passkeys alone.
    private static MfaSettings Factors(SetUserPoolMfaConfigRequest request, MfaSettings now)
    {
        if (request is { MfaConfiguration: null, SmsMfaConfiguration: null, SoftwareTokenMfaConfiguration: null, EmailMfaConfiguration: null })
            return now;
        var wanted = new MfaSettings(
            request.MfaConfiguration is { } requirement ? MfaNames.Requirement(requirement) : now.Requirement,
            Sms: request.SmsMfaConfiguration is not null,
            Totp: request.SoftwareTokenMfaConfiguration?.Enabled == true,
            Email: request.EmailMfaConfiguration is not null)
        {
            SmsDelivery = request.SmsMfaConfiguration,
            EmailDelivery = request.EmailMfaConfiguration,
        };
        var any = wanted.Sms || wanted.Totp || wanted.Email;
        return (wanted.Requirement, any) switch
        {
            (MfaRequirement.Off, true) => throw AwsException.InvalidParameter("Invalid MFA configuration given, can't turn off MFA and configure an MFA together."),
            (MfaRequirement.Off, false) => MfaSettings.Off,
            (_, false) => throw AwsException.InvalidParameter("Invalid MFA configuration given, can't disable all MFAs with a required or optional configuration."),
            _ => wanted,
        };
    }
}
