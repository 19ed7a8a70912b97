namespace Cognito.Federation.Emulator;

/// <summary>Tokens that this emulator gave the owner of a pool for a user of theirs.</summary>
internal sealed class DeveloperLogin(EmulatorState state) : ILoginCheck
{
    public bool Serves(string provider) => provider == LoginProviders.Developer;

    public async Task<VerifiedLogin> VerifyAsync(IdentityPool pool, string provider, string token)
    {
        var reading = await state.CognitoTokens.ReadAsync(token);
        switch (reading.Fault)
        {
            case TokenFault.None:
                break;
            case TokenFault.Expired when reading.End is { } end:
                throw LoginFaults.Expired(state.Clock.GetUtcNow(), end);
            case TokenFault.Issuer:
                throw LoginFaults.WrongIssuer();
            case TokenFault.Malformed:
                throw LoginFaults.NotAnIdToken();
            default:
                throw LoginFaults.NotSigned();
        }

        var read = reading.Token!;
        if (read.PoolId != pool.Id)
            throw LoginFaults.WrongAudience();
        if (pool.Settings.DeveloperProvider is not { } developer || IdentityMethods.DeveloperUserOf(read.Methods, developer, pool.Id) is not { } user)
            throw AwsException.NotAuthorized("Invalid login token. It was not made by GetOpenIdTokenForDeveloperIdentity.");
        var login = VerifiedLogin.OfDeveloper(pool, user, read);
        lock (pool.Gate)
            return pool.Identities.Find(login) is null ? throw LoginFaults.NoMatch() : login;
    }
}
