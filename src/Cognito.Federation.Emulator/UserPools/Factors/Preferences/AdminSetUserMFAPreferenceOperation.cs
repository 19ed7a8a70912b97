namespace Cognito.Federation.Emulator;

/// <summary>An administrator turns a user's second factors on and off.</summary>
internal sealed class AdminSetUserMFAPreferenceOperation()
    : JsonOperation<AdminSetUserMFAPreferenceRequest, AdminSetUserMFAPreferenceResponse>(FactorsJson.Default.AdminSetUserMFAPreferenceRequest, FactorsJson.Default.AdminSetUserMFAPreferenceResponse)
{
    public override string Target => UserPoolOperations.Prefix + "AdminSetUserMFAPreference";

    public override OperationAccess Access => OperationAccess.Signed;

    public override Task<AdminSetUserMFAPreferenceResponse> InvokeAsync(OperationContext context, AdminSetUserMFAPreferenceRequest request)
    {
        var pool = context.State.UserPools.Get(request.UserPoolId);
        var preferences = new MfaPreferences(request.SMSMfaSettings, request.SoftwareTokenMfaSettings, request.EmailMfaSettings, request.WebAuthnMfaSettings);
        lock (pool.Gate)
            preferences.Apply(pool, AdminUsers.Get(pool, request.Username), context.Now);
        return Task.FromResult(new AdminSetUserMFAPreferenceResponse());
    }
}
