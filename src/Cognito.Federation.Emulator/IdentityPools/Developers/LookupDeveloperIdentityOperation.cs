namespace Cognito.Federation.Emulator;

/// <summary>Tells the identity of an owner's user, or the users of an identity; asked with both, whether they belong together.</summary>
internal sealed class LookupDeveloperIdentityOperation()
    : JsonOperation<LookupDeveloperIdentityRequest, LookupDeveloperIdentityResponse>(
        IdentityPoolJson.Default.LookupDeveloperIdentityRequest, IdentityPoolJson.Default.LookupDeveloperIdentityResponse)
{
    public override string Target => IdentityPoolOperations.Prefix + "LookupDeveloperIdentity";

    public override OperationAccess Access => OperationAccess.Signed;

    public override Task<LookupDeveloperIdentityResponse> InvokeAsync(OperationContext context, LookupDeveloperIdentityRequest request)
    {
        var pool = context.State.IdentityPools.Get(request.IdentityPoolId!);
        if (pool.Settings.DeveloperProvider is not { } provider)
            throw AwsException.InvalidParameter($"Identity pool '{pool.Id}' has no developer provider.");
        lock (pool.Gate)
            return Task.FromResult(Look(pool, request, request.DeveloperUserIdentifier is { } user ? VerifiedLogin.OfDeveloper(pool, user) : null));
    }

    private static LookupDeveloperIdentityResponse Look(IdentityPool pool, LookupDeveloperIdentityRequest request, VerifiedLogin? user)
    {
        var named = request.IdentityId is { } id ? DeveloperUsers.Identity(pool, id) : null;
        var owner = user is null ? null : DeveloperUsers.Identity(pool, user);
        if ((owner ?? named) is not { } identity)
            throw AwsException.InvalidParameter("Either IdentityId or DeveloperUserIdentifier must be given.");
        if (named is not null && owner is not null && named != owner)
            throw new AwsException("ResourceConflictException", "The developer user identifier is linked to a different identity.");

        var users = named is not null && user is not null
            ? [user.Subject]
            : identity.Logins.Where(static login => login.IsDeveloper).Select(static login => login.Subject).ToList();
        var page = SortedPage.Of(users, static user => user, request.MaxResults, request.NextToken);
        return new() { IdentityId = identity.Id, DeveloperUserIdentifierList = page.Items, NextToken = page.NextToken };
    }
}
