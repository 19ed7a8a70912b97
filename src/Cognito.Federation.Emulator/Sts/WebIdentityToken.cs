namespace Cognito.Federation.Emulator;

/// <summary>Checks the token that somebody brings to STS, in its words.</summary>
internal static class WebIdentityToken
{
    /// <exception cref="AwsException">The token is not a good one, or is of an issuer that the emulator has not.</exception>
    public static async Task<CognitoToken> ReadAsync(EmulatorState state, WebIdentityRequest request, DateTimeOffset now)
    {
        var reading = await state.CognitoTokens.ReadAsync(request.Token);
        switch (reading.Fault)
        {
            case TokenFault.None or TokenFault.Expired when request.ProviderId is not null:
                throw new AwsException("ValidationError", $"ProviderId is for OAuth 2.0 access tokens of www.amazon.com and graph.facebook.com; leave it out for a token of {TrustPolicy.Cognito}. Got '{request.ProviderId}'.");
            case TokenFault.None:
                break;
            case TokenFault.Expired:
                throw new AwsException("ExpiredTokenException", FormattableString.Invariant($"Token expired: current date/time {now.ToUnixTimeSeconds()} must be before the expiration date/time {reading.End!.Value.ToUnixTimeSeconds()}"));
            case TokenFault.Malformed:
                throw new AwsException("InvalidIdentityToken", "The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)");
            case TokenFault.Issuer:
                throw new AwsException("InvalidIdentityToken", $"No OpenIDConnect provider found in your account for the issuer of the token; the emulator takes tokens of {CognitoTokenIssuer.Issuer}.");
            default:
                throw new AwsException("InvalidIdentityToken", "The token's signature could not be verified with the keys of its issuer.");
        }

        return IsStillThere(state, reading.Token!)
            ? reading.Token!
            : throw new AwsException("IDPRejectedClaim", "The identity provider reported that authentication failed: the identity was deleted or merged into another one.", 403);
    }

    private static bool IsStillThere(EmulatorState state, CognitoToken token)
    {
        if (state.IdentityPools.Find(token.PoolId) is not { } pool)
            return false;
        lock (pool.Gate)
            return pool.Identities.Find(token.IdentityId) is { IsDisabled: false };
    }
}
