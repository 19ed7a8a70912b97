namespace Cognito.Federation.Emulator;

/// <summary>Takes logins from an identity, for whoever brings one of its logins. Each is a new identity next time, and an identity that lost its last login is nobody's for ever.</summary>
internal sealed class UnlinkIdentityOperation()
    : JsonOperation<UnlinkIdentityRequest, NoResponse>(IdentityPoolJson.Default.UnlinkIdentityRequest, IdentityPoolJson.Default.NoResponse)
{
    public override string Target => IdentityPoolOperations.Prefix + "UnlinkIdentity";

    public override async Task<NoResponse> InvokeAsync(OperationContext context, UnlinkIdentityRequest request)
    {
        var pool = context.State.IdentityPools.GetPoolOf(request.IdentityId!);
        var proof = await context.State.Logins.VerifyAsync(pool, request.Logins);
        lock (pool.Gate)
        {
            var identity = DeveloperUsers.Identity(pool, request.IdentityId!);
            if (identity.IsDisabled)
                throw IdentityAccess.Forbidden(identity.Id);
            if (!proof.Any(login => pool.Identities.Find(login) == identity))
                throw LoginFaults.NoMatch();
            foreach (var login in request.LoginsToRemove!.Distinct().Select(provider => FindLogin(pool, identity, provider)).ToList())
                pool.Identities.Unlink(identity, login, context.Now);
        }

        return new NoResponse();
    }

    private static VerifiedLogin FindLogin(IdentityPool pool, PoolIdentity identity, string provider)
    {
        if (provider == pool.Settings.DeveloperProvider || provider == LoginProviders.Developer)
            throw AwsException.InvalidParameter($"Please provide a valid public provider; users of '{provider}' are unlinked with UnlinkDeveloperIdentity.");
        return identity.Logins.FirstOrDefault(login => login.Provider == provider)
            ?? throw AwsException.InvalidParameter($"Identity '{identity.Id}' has no login of '{provider}'.");
    }
}
