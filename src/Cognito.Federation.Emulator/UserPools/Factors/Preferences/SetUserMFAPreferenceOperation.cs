namespace Cognito.Federation.Emulator;

/// <summary>A user turns second factors on and off, and says which is asked for.</summary>
internal sealed class SetUserMFAPreferenceOperation()
    : JsonOperation<SetUserMFAPreferenceRequest, SetUserMFAPreferenceResponse>(FactorsJson.Default.SetUserMFAPreferenceRequest, FactorsJson.Default.SetUserMFAPreferenceResponse)
{
    public override string Target => UserPoolOperations.Prefix + "SetUserMFAPreference";

    public override Task<SetUserMFAPreferenceResponse> InvokeAsync(OperationContext context, SetUserMFAPreferenceRequest request)
    {
        var owner = context.State.AccessTokens.Verify(request.AccessToken).Requiring(TokenClaims.ApiScope);
        var preferences = new MfaPreferences(request.SMSMfaSettings, request.SoftwareTokenMfaSettings, request.EmailMfaSettings, request.WebAuthnMfaSettings);
        lock (owner.Pool.Gate)
            preferences.Apply(owner.Pool, owner.User, context.Now);
        return Task.FromResult(new SetUserMFAPreferenceResponse());
    }
}
