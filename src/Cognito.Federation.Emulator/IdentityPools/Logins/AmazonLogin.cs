namespace Cognito.Federation.Emulator;

/// <summary>Access tokens of the Amazon stand-in, which only it can read.</summary>
internal sealed class AmazonLogin(AmazonStandIn amazon, TimeProvider clock) : ILoginCheck
{
    public bool Serves(string provider) => provider == LoginProviders.Amazon;

    public Task<VerifiedLogin> VerifyAsync(IdentityPool pool, string provider, string token)
    {
        if (!pool.Settings.PublicProviders.TryGetValue(provider, out var clientId))
            throw LoginFaults.UnsupportedProvider();
        var issued = amazon.Find(token) ?? throw AwsException.NotAuthorized("Invalid login token. Not a valid Amazon access token.");
        if (clock.GetUtcNow() is var now && now >= issued.Expiration)
            throw LoginFaults.Expired(now, issued.Expiration);
        return issued.Audience == clientId ? Task.FromResult(new VerifiedLogin(provider, issued.UserId) { Audience = clientId }) : throw LoginFaults.WrongAudience();
    }
}
