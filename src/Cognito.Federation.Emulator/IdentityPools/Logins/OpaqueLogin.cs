namespace Cognito.Federation.Emulator;

/// <summary>Access tokens of a stand-in, which only it can read.</summary>
/// <param name="key">The provider's key of <c>Logins</c>.</param>
/// <param name="name">The provider in the service's words.</param>
/// <param name="find">Asks the stand-in.</param>
/// <param name="clock">The time that tokens end by.</param>
internal sealed class OpaqueLogin(string key, string name, Func<string, OpaqueToken?> find, TimeProvider clock) : ILoginCheck
{
    public bool Serves(string provider) => provider == key;

    public Task<VerifiedLogin> VerifyAsync(IdentityPool pool, string provider, string token)
    {
        if (!pool.Settings.PublicProviders.TryGetValue(provider, out var audience))
            throw LoginFaults.UnsupportedProvider();
        var issued = find(token) ?? throw AwsException.NotAuthorized($"Invalid login token. Not a valid {name} access token.");
        if (clock.GetUtcNow() is var now && now >= issued.Expiration)
            throw LoginFaults.Expired(now, issued.Expiration);
        return issued.Audience == audience ? Task.FromResult(new VerifiedLogin(provider, issued.UserId) { Audience = audience }) : throw LoginFaults.WrongAudience();
    }
}
