namespace Cognito.Federation.Emulator;

/// <summary>Says whose key signed a request, or refuses it.</summary>
/// <remarks>The date of a signature is held against the host's real clock, as the caller signs by it; the life of credentials against the emulator's.</remarks>
internal sealed class RequestAuthenticator(AccessKeyStore keys, TimeProvider hostClock, TimeProvider emulatorClock)
{
    /// <exception cref="SignatureException">The signature is missing, malformed, wrong, or of another time, place or key.</exception>
    public AuthenticatedRequest Authenticate(SigningInput input, Func<SignatureClaim, string> payloadHash, string service, params ReadOnlySpan<string> regions)
    {
        var claim = SignatureClaim.Read(input);
        SignatureCheck.Coverage(input, claim);
        var key = keys.Get(claim.Scope.AccessKeyId);
        RefuseWrongToken(key, claim);
        SignatureCheck.Scope(claim, service, regions);
        SignatureCheck.Time(claim, hostClock.GetUtcNow());
        var derived = SignatureCheck.Signature(input, claim, key.SecretKey, payloadHash(claim));
        if (key.Expiration <= emulatorClock.GetUtcNow())
            throw new SignatureException(SignatureFault.ExpiredToken, "The security token included in the request is expired");
        return new AuthenticatedRequest(key, claim, derived);
    }

    private static void RefuseWrongToken(AccessKey key, SignatureClaim claim)
    {
        if (key.SessionToken is null ? claim.SessionToken is not null : claim.SessionToken is null || !SignatureCheck.Same(key.SessionToken, claim.SessionToken))
        {
            throw new SignatureException(
                key.SessionToken is not null && claim.SessionToken is null ? SignatureFault.UnknownKey : SignatureFault.WrongToken,
                "The security token included in the request is invalid.");
        }
    }
}
