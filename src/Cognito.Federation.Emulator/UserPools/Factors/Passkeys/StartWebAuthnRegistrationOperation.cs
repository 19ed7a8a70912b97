using System.Text.Json;

namespace Cognito.Federation.Emulator;

/// <summary>Begins the making of a passkey: what the browser is to be told.</summary>
internal sealed class StartWebAuthnRegistrationOperation()
    : JsonOperation<StartWebAuthnRegistrationRequest, StartWebAuthnRegistrationResponse>(FactorsJson.Default.StartWebAuthnRegistrationRequest, FactorsJson.Default.StartWebAuthnRegistrationResponse)
{
    public override string Target => UserPoolOperations.Prefix + "StartWebAuthnRegistration";

    public override Task<StartWebAuthnRegistrationResponse> InvokeAsync(OperationContext context, StartWebAuthnRegistrationRequest request)
    {
        var owner = context.State.AccessTokens.Verify(request.AccessToken).Requiring(TokenClaims.ApiScope);
        lock (owner.Pool.Gate)
        {
            var (settings, relyingPartyId) = PoolPasskeys.Require(owner.Pool);
            var registration = new PasskeyRegistration(owner.Client, owner.User, relyingPartyId, settings.UserVerification, context.Now);
            owner.User.Factors.Registrations.RemoveAll(old => old.Expires <= context.Now);
            owner.User.Factors.Registrations.Add(registration);
            using var options = JsonDocument.Parse(registration.WriteOptions().ToJsonString());
            return Task.FromResult(new StartWebAuthnRegistrationResponse { CredentialCreationOptions = options.RootElement.Clone() });
        }
    }
}
