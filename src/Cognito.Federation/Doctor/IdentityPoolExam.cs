using Cognito.Federation.Wire;

namespace Cognito.Federation;

/// <summary>Looks at the identity pool: whom it trusts, and what it allows.</summary>
internal sealed class IdentityPoolExam(DoctorCalls calls, IReadOnlyList<ILoginTokenProvider> logins, Examination examination)
{
    private readonly IdentityPoolId _id = calls.IdentityPool!.PoolId;
    private readonly string _subject = $"identity pool {calls.IdentityPool!.PoolId}";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (calls.UserPoolSettings is { } users && users.PoolId.Region != _id.Region)
            examination.Tell(DoctorCheck.Configuration, _subject, $"the region of the user pool, {users.PoolId.Region}", _id.Region, "Nothing to do if the pools are meant to be in two regions.");
        var pool = await examination.AskAsync("cognito-identity:DescribeIdentityPool", _subject, () => calls.DescribeIdentityPoolAsync(cancellationToken)).ConfigureAwait(false);
        if (pool.IsMissing)
        {
            examination.Error(DoctorCheck.IdentityPool, _subject, $"an identity pool in {_id.Region}", "none of this id", "Copy the id from the Cognito console of that region, and set IdentityPool:Id. Another account has other pools.");
            return;
        }
        if (pool.Value is { } described)
        {
            CheckUserPool(described);
            CheckLogins(described, new PoolProviders(described));
            TellChoices(described);
        }
        await new RoleExam(calls, pool.Value, examination).RunAsync(cancellationToken).ConfigureAwait(false);
    }

    private void CheckUserPool(DescribedPool pool)
    {
        if (calls.UserPoolSettings is not { } users)
            return;
        var trusted = new PoolProviders(pool).UserPools;
        if (trusted.FirstOrDefault(one => one.ProviderName == users.ProviderName && one.ClientId == users.ClientId) is not { } own)
        {
            examination.Error(DoctorCheck.TrustedUserPool, _subject, $"the user pool {users.ProviderName} with app client {users.ClientId} among its providers",
                trusted.Count == 0 ? "no user pool" : string.Join(", ", trusted.Select(static one => $"{one.ProviderName} with app client {one.ClientId}")),
                "Add the user pool and the app client as a user pool identity provider of the identity pool, or set UserPool:Id and UserPool:ClientId to those it has.");
        }
        else if (own.ServerSideTokenCheck is not true)
        {
            examination.Tell(DoctorCheck.ServerSideTokenCheck, _subject, "ServerSideTokenCheck for the user pool, so that a person who was signed out everywhere or deleted gets no new credentials", "off", "Switch it on unless the call to the user pool that it costs is not worth it.");
        }
    }

    private void CheckLogins(DescribedPool pool, PoolProviders providers)
    {
        foreach (var login in logins.Where(login => login is not UserPoolTokenProvider && login.ProviderName != pool.DeveloperProviderName))
        {
            var provider = login.ProviderName;
            if (providers.MappingKeyOf(provider, []) is null)
                examination.Error(DoctorCheck.LoginProvider, _subject, $"the provider {provider} ({login.Name})", providers.MappingKeys is { Count: > 0 } keys ? string.Join(", ", keys) : "no provider", $"Add {provider} to the identity pool, or do not register it in the application.");
            else if (login is GoogleTokenProvider google && providers.ClientIdOf(provider) is { } clientId && !google.ClientIds.Contains(clientId))
                examination.Error(DoctorCheck.LoginProvider, _subject, $"one of the client ids {string.Join(", ", google.ClientIds)} for {provider}", clientId, "Set the same client id in the identity pool and in AddGoogle.");
        }
    }

    private void TellChoices(DescribedPool pool)
    {
        if (pool.AllowUnauthenticatedIdentities is true)
            examination.Tell(DoctorCheck.Guests, _subject, "guests only where the application has visitors who do not sign in", "guests allowed", "Switch guest access off if nobody needs it: everybody on the internet is a guest.");
        if (pool.AllowClassicFlow is true)
            examination.Tell(DoctorCheck.ClassicFlow, _subject, "the classic flow only where ClassicFlow is used", "classic flow allowed", "Switch it off if nobody needs it: with it a person chooses among all roles that trust the pool.");
    }
}
