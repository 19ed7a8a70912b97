namespace Cognito.Federation.Emulator;

/// <summary>ID tokens of OpenID Connect providers: of Google and Apple, which pools know by themselves, and of those that IAM knows.</summary>
internal sealed class OpenIdLogin(ProviderStandIns providers, TimeProvider clock) : ILoginCheck
{
    // What the service grants to the clocks of IAM's providers.
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(5);

    public bool Serves(string provider) => providers.FindIssuer(provider) is not null;

    public Task<VerifiedLogin> VerifyAsync(IdentityPool pool, string provider, string token)
    {
        var issuer = providers.FindIssuer(provider)!;
        var clientId = pool.Settings.PublicProviders.GetValueOrDefault(provider);
        var registered = providers.FindOidc(provider) is { } known && pool.Settings.OpenIdProviders.Contains(known.Arn) ? known : null;
        if (clientId is null && registered is null)
            throw LoginFaults.UnsupportedProvider();
        if (!Jwt.TryRead(token, out var jwt) || jwt.Text("sub") is not { Length: > 0 } subject || jwt.Instant("exp") is not { } end || !jwt.Claims.TryGetProperty("aud", out _))
            throw LoginFaults.NotAnIdToken();
        if (!issuer.IsNamed(jwt.Text("iss")))
            throw LoginFaults.WrongIssuer();
        if (!issuer.HasSigned(jwt))
            throw LoginFaults.NotSigned();
        var audience = registered?.ClientIds.FirstOrDefault(id => OpenIdAudience.Includes(jwt, id));
        if (clock.GetUtcNow() is var now && now >= end + (registered is null ? TimeSpan.Zero : Grace))
            throw LoginFaults.Expired(now, end);
        if (audience is not null)
            return Task.FromResult(new VerifiedLogin(provider, subject) { Audience = audience, Claims = jwt.Claims, MappingKey = registered!.Arn });
        return clientId is not null && OpenIdAudience.Includes(jwt, clientId)
            ? Task.FromResult(new VerifiedLogin(provider, subject) { Audience = clientId, Claims = jwt.Claims })
            : throw LoginFaults.WrongAudience();
    }
}
