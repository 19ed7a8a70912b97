namespace Cognito.Federation.Emulator;

/// <summary>Gives temporary credentials for an identity (the enhanced flow): the role that the pool chooses for it, for one hour.</summary>
internal sealed class GetCredentialsForIdentityOperation()
    : JsonOperation<GetCredentialsForIdentityRequest, GetCredentialsForIdentityResponse>(
        IdentityPoolJson.Default.GetCredentialsForIdentityRequest, IdentityPoolJson.Default.GetCredentialsForIdentityResponse)
{
    private const string SessionName = "CognitoIdentityCredentials";
    private static readonly TimeSpan Life = TimeSpan.FromHours(1);

    public override string Target => IdentityPoolOperations.Prefix + "GetCredentialsForIdentity";

    public override async Task<GetCredentialsForIdentityResponse> InvokeAsync(OperationContext context, GetCredentialsForIdentityRequest request)
    {
        var pool = context.State.IdentityPools.GetPoolOf(request.IdentityId!);
        var logins = await context.State.Logins.VerifyAsync(pool, request.Logins);
        var access = IdentityAccess.Open(pool, request.IdentityId!, logins, context.Now);
        var session = Assume(context.State, pool, access, RoleChoice.For(pool, access, request.CustomRoleArn));
        var key = context.State.Keys.Issue(session, context.Now + Life);
        return new GetCredentialsForIdentityResponse
        {
            IdentityId = access.IdentityId,
            Credentials = new IdentityCredentials
            {
                AccessKeyId = key.Id,
                SecretKey = key.SecretKey,
                SessionToken = key.SessionToken!,
                Expiration = key.Expiration!.Value.ToUnixTimeSeconds(),
            },
        };
    }

    // The service assumes the role for the caller, and a role that does not let it is a fault of the pool.
    private static RoleSession Assume(EmulatorState state, IdentityPool pool, IdentityAccess access, string? roleArn)
    {
        var role = state.Roles.TryGet(roleArn ?? throw Misconfigured()) ?? throw Misconfigured();
        var session = IdentitySession.Of(role, SessionName, new CognitoToken(pool.Id, access.IdentityId, IdentityMethods.Of(access.Logins), access.Tags)) with
        {
            Limit = access.Logins.Count == 0 ? GuestLimit.Policy : null,
        };
        return role.Trust is not { } trust || IdentitySession.MayBegin(trust.Allows, session, access.Tags) ? session : throw Misconfigured();
    }

    private static AwsException Misconfigured() => new("InvalidIdentityPoolConfigurationException", "Invalid identity pool configuration. Check assigned IAM roles for this pool.");
}
