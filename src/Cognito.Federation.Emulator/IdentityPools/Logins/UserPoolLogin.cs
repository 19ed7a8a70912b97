namespace Cognito.Federation.Emulator;

/// <summary>ID tokens of the emulator's user pools.</summary>
internal sealed class UserPoolLogin(EmulatorState state) : ILoginCheck
{
    public bool Serves(string provider) => provider.StartsWith(LoginProviders.UserPoolPrefix, StringComparison.Ordinal);

    public Task<VerifiedLogin> VerifyAsync(IdentityPool pool, string provider, string token)
    {
        var clientIds = pool.Settings.UserPools.Where(trusted => trusted.Name == provider).Select(static trusted => trusted.ClientId).ToList();
        if (clientIds.Count == 0)
            throw LoginFaults.UnsupportedProvider();
        // An access token has no audience: it says what may be done, not who somebody is.
        if (!Jwt.TryRead(token, out var jwt) || jwt.Text("aud") is not { } audience || jwt.Text("sub") is not { Length: > 0 } subject)
            throw LoginFaults.NotAnIdToken();

        var reading = PoolTokens.Read(state, token, TokenUse.Id);
        switch (reading.Fault)
        {
            case TokenFault.None when UserPoolProvider.NameOf(state.Region, reading.Pool!.Id) != provider:
            case TokenFault.Issuer:
                throw LoginFaults.WrongIssuer();
            case TokenFault.None:
                break;
            case TokenFault.Expired when jwt.Instant("exp") is { } end:
                throw LoginFaults.Expired(state.Clock.GetUtcNow(), end);
            case TokenFault.Malformed or TokenFault.Use or TokenFault.Expired:
                throw LoginFaults.NotAnIdToken();
            default:
                throw LoginFaults.NotSigned();
        }

        if (!clientIds.Contains(audience))
            throw LoginFaults.WrongAudience();
        return Task.FromResult(new VerifiedLogin(provider, subject)
        {
            Audience = audience,
            Claims = jwt.Claims,
            MappingKey = $"{provider}:{audience}",
            TagKey = provider,
            Method = $"{provider}:CognitoSignIn:{subject}",
            IsSignedOut = pool.Settings.UserPools.Any(trusted => trusted.Name == provider && trusted.ClientId == audience && trusted.ChecksSignIn) && !IsSignedIn(reading.Pool!, jwt, subject),
        });
    }

    private static bool IsSignedIn(UserPool pool, Jwt token, string subject)
    {
        if (token.Text("event_id") is not { } eventId || pool.Authentication.Grants.FindByEvent(eventId) is not { IsRevoked: false })
            return false;
        lock (pool.Gate)
            return pool.Users.FindBySubject(subject) is { Enabled: true };
    }
}
