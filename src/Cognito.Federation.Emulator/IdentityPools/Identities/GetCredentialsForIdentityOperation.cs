namespace Cognito.Federation.Emulator;

/// <summary>Gives temporary credentials for an identity (the enhanced flow): the pool's role for guests or for signed-in users, for one hour.</summary>
internal sealed class GetCredentialsForIdentityOperation()
    : JsonOperation<GetCredentialsForIdentityRequest, GetCredentialsForIdentityResponse>(
        IdentityPoolJson.Default.GetCredentialsForIdentityRequest, IdentityPoolJson.Default.GetCredentialsForIdentityResponse)
{
    private const string SessionName = "CognitoIdentityCredentials";
    private static readonly TimeSpan Life = TimeSpan.FromHours(1);

    public override string Target => IdentityPoolOperations.Prefix + "GetCredentialsForIdentity";

    public override async Task<GetCredentialsForIdentityResponse> InvokeAsync(OperationContext context, GetCredentialsForIdentityRequest request)
    {
        context.Refuse(nameof(request.CustomRoleArn), request.CustomRoleArn is not null, "yet: roles chosen by the caller");
        var pool = context.State.IdentityPools.GetPoolOf(request.IdentityId!);
        var logins = await context.State.Logins.VerifyAsync(pool, request.Logins);
        var (identityId, roleArn) = Authorize(pool, request.IdentityId!, logins);
        var role = context.State.Roles.Get(roleArn ?? throw new AwsException(
            "InvalidIdentityPoolConfigurationException", "Invalid identity pool configuration. Check assigned IAM roles for this pool."));

        var keys = new Dictionary<string, string> { [PolicyKeys.Subject] = identityId, [PolicyKeys.Audience] = pool.Id };
        var key = context.State.Keys.Issue(new RoleSession(role, SessionName, keys), context.Now + Life);
        return new GetCredentialsForIdentityResponse
        {
            IdentityId = identityId,
            Credentials = new IdentityCredentials
            {
                AccessKeyId = key.Id,
                SecretKey = key.SecretKey,
                SessionToken = key.SessionToken!,
                Expiration = key.Expiration!.Value.ToUnixTimeSeconds(),
            },
        };
    }

    private static (string IdentityId, string? RoleArn) Authorize(IdentityPool pool, string identityId, IReadOnlyList<VerifiedLogin> logins)
    {
        lock (pool.Gate)
        {
            var identity = pool.Identities.Find(identityId) ?? throw AwsException.ResourceNotFound($"Identity '{identityId}' not found.");
            if (identity.IsDisabled || (logins.Count == 0 && !identity.IsGuest))
                throw AwsException.NotAuthorized($"Access to Identity '{identityId}' is forbidden.");
            if (logins.Count > 0)
                return (pool.Identities.Link(identity, logins).Id, pool.UserRole);
            return pool.Settings.AllowsGuests
                ? (identity.Id, pool.GuestRole)
                : throw AwsException.NotAuthorized("Unauthenticated access is not supported for this identity pool.");
        }
    }
}
