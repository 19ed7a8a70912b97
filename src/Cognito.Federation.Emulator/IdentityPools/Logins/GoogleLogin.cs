namespace Cognito.Federation.Emulator;

/// <summary>ID tokens of the Google stand-in.</summary>
internal sealed class GoogleLogin(GoogleStandIn google, TimeProvider clock) : ILoginCheck
{
    public bool Serves(string provider) => provider == LoginProviders.Google;

    public Task<VerifiedLogin> VerifyAsync(IdentityPool pool, string provider, string token)
    {
        if (!pool.Settings.PublicProviders.TryGetValue(provider, out var clientId))
            throw LoginFaults.UnsupportedProvider();
        if (!Jwt.TryRead(token, out var jwt) || jwt.Text("sub") is not { Length: > 0 } subject || jwt.Instant("exp") is not { } end || !jwt.Claims.TryGetProperty("aud", out _))
            throw LoginFaults.NotAnIdToken();
        if (jwt.Text("iss") is not (LoginProviders.Google or GoogleStandIn.Issuer))
            throw LoginFaults.WrongIssuer();
        if (!google.HasSigned(jwt))
            throw LoginFaults.NotSigned();
        if (clock.GetUtcNow() is var now && now >= end)
            throw LoginFaults.Expired(now, end);
        return OpenIdAudience.Includes(jwt, clientId) ? Task.FromResult(new VerifiedLogin(provider, subject) { Audience = clientId, Claims = jwt.Claims }) : throw LoginFaults.WrongAudience();
    }
}
