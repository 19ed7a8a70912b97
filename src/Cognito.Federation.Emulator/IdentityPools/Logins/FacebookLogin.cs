namespace Cognito.Federation.Emulator;

/// <summary>Access tokens of the Facebook stand-in, which only it can read.</summary>
internal sealed class FacebookLogin(FacebookStandIn facebook, TimeProvider clock) : ILoginCheck
{
    public bool Serves(string provider) => provider == LoginProviders.Facebook;

    public Task<VerifiedLogin> VerifyAsync(IdentityPool pool, string provider, string token)
    {
        if (!pool.Settings.PublicProviders.TryGetValue(provider, out var appId))
            throw LoginFaults.UnsupportedProvider();
        var issued = facebook.Find(token) ?? throw AwsException.NotAuthorized("Invalid login token. Not a valid Facebook access token.");
        if (clock.GetUtcNow() is var now && now >= issued.Expiration)
            throw LoginFaults.Expired(now, issued.Expiration);
        return issued.Audience == appId ? Task.FromResult(new VerifiedLogin(provider, issued.UserId) { Audience = appId }) : throw LoginFaults.WrongAudience();
    }
}
