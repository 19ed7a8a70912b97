namespace Cognito.Federation.Emulator;

/// <summary>Verifies the logins of a request: every token that was sent must be good, or none counts.</summary>
internal sealed class LoginVerifier(params IReadOnlyList<ILoginCheck> checks)
{
    public async Task<IReadOnlyList<VerifiedLogin>> VerifyAsync(IdentityPool pool, IReadOnlyDictionary<string, string>? logins)
    {
        var verified = new List<VerifiedLogin>();
        foreach (var (provider, token) in logins ?? new Dictionary<string, string>())
        {
            // A developer's users come with a token that the developer was given for them, never by their name.
            if (provider == pool.Settings.DeveloperProvider)
                throw AwsException.InvalidParameter($"Please provide a valid public provider; '{provider}' is the developer's.");
            var check = checks.FirstOrDefault(check => check.Serves(provider)) ?? throw LoginFaults.UnsupportedProvider();
            verified.Add(await check.VerifyAsync(pool, provider, token));
        }

        return verified;
    }
}
