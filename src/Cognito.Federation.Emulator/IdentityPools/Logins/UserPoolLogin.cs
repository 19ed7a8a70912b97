namespace Cognito.Federation.Emulator;

/// <summary>ID tokens of the emulator's user pools.</summary>
internal sealed class UserPoolLogin : ILoginCheck
{
    public bool Serves(string provider) => provider.StartsWith(LoginProviders.UserPoolPrefix, StringComparison.Ordinal);

    public Task<VerifiedLogin> VerifyAsync(IdentityPool pool, string provider, string token)
    {
        var clientIds = pool.Settings.UserPools.Where(trusted => trusted.Name == provider).Select(static trusted => trusted.ClientId).ToList();
        if (clientIds.Count == 0)
            throw LoginFaults.UnsupportedProvider();
        throw LoginFaults.NotSigned();
    }
}
