namespace Cognito.Federation.Emulator;

/// <summary>Gives the owner of a pool a token for a user of theirs, who becomes an identity with the first one.</summary>
internal sealed class GetOpenIdTokenForDeveloperIdentityOperation()
    : JsonOperation<GetOpenIdTokenForDeveloperIdentityRequest, OpenIdTokenResponse>(
        IdentityPoolJson.Default.GetOpenIdTokenForDeveloperIdentityRequest, IdentityPoolJson.Default.OpenIdTokenResponse)
{
    private const int DefaultSeconds = 900;

    public override string Target => IdentityPoolOperations.Prefix + "GetOpenIdTokenForDeveloperIdentity";

    public override OperationAccess Access => OperationAccess.Signed;

    public override async Task<OpenIdTokenResponse> InvokeAsync(OperationContext context, GetOpenIdTokenForDeveloperIdentityRequest request)
    {
        var pool = context.State.IdentityPools.Get(request.IdentityPoolId!);
        var user = DeveloperUsers.Of(pool, request.Logins!);
        var publicLogins = await context.State.Logins.VerifyAsync(pool, request.Logins!.Where(login => login.Key != user.Provider).ToDictionary());
        RefuseWrongTags(request.PrincipalTags ?? []);
        string identityId;
        lock (pool.Gate)
            identityId = Link(pool, request.IdentityId, user, publicLogins, context.Now).Id;

        var token = new CognitoToken(pool.Id, identityId, IdentityMethods.Of([user, .. publicLogins]), request.PrincipalTags ?? []);
        var life = TimeSpan.FromSeconds(request.TokenDuration ?? DefaultSeconds);
        return new OpenIdTokenResponse { IdentityId = identityId, Token = await context.State.CognitoTokens.WriteAsync(token, context.Now, life) };
    }

    private static void RefuseWrongTags(Dictionary<string, string> tags)
    {
        if (tags.FirstOrDefault(static tag => !SessionTags.IsKey(tag.Key) || !SessionTags.IsValue(tag.Value)) is { Key: { } wrong })
            throw AwsException.InvalidParameter($"The principal tag '{wrong}' has letters that a session tag cannot have.");
    }

    // The owner needs no proof: whom they name is the user, and which identity they name gets the user.
    private static PoolIdentity Link(IdentityPool pool, string? wantedId, VerifiedLogin user, IReadOnlyList<VerifiedLogin> publicLogins, DateTimeOffset now)
    {
        var owner = pool.Identities.Find(user);
        var wanted = wantedId is null ? null : DeveloperUsers.Identity(pool, wantedId);
        if (owner is not null && wanted is not null && owner != wanted)
            throw new AwsException("DeveloperUserAlreadyRegisteredException", "The developer user identifier is already registered under a different identity.");
        if (wanted is { IsDisabled: true })
            throw IdentityAccess.Forbidden(wanted.Id);
        return (owner ?? wanted) is { } identity
            ? pool.Identities.Attach(identity, [user, .. publicLogins], now)
            : pool.Identities.Resolve([user, .. publicLogins], now);
    }
}
