namespace Cognito.Federation.Emulator;

/// <summary>Takes the passkey that the browser made, after every check.</summary>
internal sealed class CompleteWebAuthnRegistrationOperation()
    : JsonOperation<CompleteWebAuthnRegistrationRequest, CompleteWebAuthnRegistrationResponse>(FactorsJson.Default.CompleteWebAuthnRegistrationRequest, FactorsJson.Default.CompleteWebAuthnRegistrationResponse)
{
    public override string Target => UserPoolOperations.Prefix + "CompleteWebAuthnRegistration";

    private const int MaximumPasskeys = 20;

    public override Task<CompleteWebAuthnRegistrationResponse> InvokeAsync(OperationContext context, CompleteWebAuthnRegistrationRequest request)
    {
        var owner = context.State.AccessTokens.Verify(request.AccessToken).Requiring(TokenClaims.ApiScope);
        lock (owner.Pool.Gate)
        {
            PoolPasskeys.Require(owner.Pool);
            try
            {
                Complete(context, owner, new CredentialJson(request.Credential));
            }
            catch (PasskeyException e)
            {
                throw ToError(e);
            }

            return Task.FromResult(new CompleteWebAuthnRegistrationResponse());
        }
    }

    private static void Complete(OperationContext context, AccessTokenOwner owner, CredentialJson credential)
    {
        var factors = owner.User.Factors;
        var registration = factors.Registrations.Find(r => r.Challenge == credential.ClientData.Challenge && context.Now < r.Expires)
            ?? throw new PasskeyException(PasskeyFault.Challenge, "The challenge is unknown, was answered before, or has expired.");
        if (registration.Client != owner.Client)
            throw new AwsException("WebAuthnClientMismatchException", "The registration was started with another app client.");
        // One answer to each challenge, be it right or wrong.
        factors.Registrations.Remove(registration);
        var passkey = registration.Finish(credential, context.Now);
        if (owner.Pool.Users.All.Any(user => user.Factors.Passkeys.Exists(other => other.Id == passkey.Id)))
            throw AwsException.InvalidParameter("The credential is registered already.");
        if (factors.Passkeys.Count >= MaximumPasskeys)
            throw new AwsException("LimitExceededException", $"A user can have {MaximumPasskeys} passkeys.");
        factors.Passkeys.Add(passkey);
        owner.User.ModifiedAt = context.Now;
    }

    private static AwsException ToError(PasskeyException e) => e.Fault switch
    {
        PasskeyFault.Challenge => new AwsException("WebAuthnChallengeNotFoundException", e.Message),
        PasskeyFault.Origin => new AwsException("WebAuthnOriginNotAllowedException", e.Message),
        PasskeyFault.RelyingParty => new AwsException("WebAuthnRelyingPartyMismatchException", e.Message),
        PasskeyFault.NotSupported or PasskeyFault.NotProved => new AwsException("WebAuthnCredentialNotSupportedException", e.Message),
        PasskeyFault.Malformed => AwsException.InvalidParameter(e.Message),
        _ => throw new ArgumentOutOfRangeException(nameof(e), e.Fault, null),
    };
}
