namespace Cognito.Federation.Emulator;

/// <summary>Verifies the logins of a request: every token that was sent must be good, or none counts.</summary>
internal sealed class LoginVerifier(params IReadOnlyList<ILoginCheck> checks)
{
    public async Task<IReadOnlyList<VerifiedLogin>> VerifyAsync(IdentityPool pool, IReadOnlyDictionary<string, string>? logins)
    {
        var verified = new List<VerifiedLogin>();
        foreach (var (provider, token) in logins ?? new Dictionary<string, string>())
        {
            if (provider == LoginProviders.Developer)
                throw AwsException.Unsupported("Logins", provider, "yet: developer-authenticated identities");
            var check = checks.FirstOrDefault(check => check.Serves(provider)) ?? throw LoginFaults.UnsupportedProvider();
            verified.Add(await check.VerifyAsync(pool, provider, token));
        }

        return verified;
    }
}
