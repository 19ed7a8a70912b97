namespace Cognito.Federation.Emulator;

/// <summary>A person of an external provider is no way to sign in as a user any more.</summary>
internal sealed class AdminDisableProviderForUserOperation()
    : JsonOperation<AdminDisableProviderForUserRequest, AdminDisableProviderForUserResponse>(FederationJson.Default.AdminDisableProviderForUserRequest, FederationJson.Default.AdminDisableProviderForUserResponse)
{
    public override string Target => UserPoolOperations.Prefix + "AdminDisableProviderForUser";

    public override OperationAccess Access => OperationAccess.Signed;

    public override Task<AdminDisableProviderForUserResponse> InvokeAsync(OperationContext context, AdminDisableProviderForUserRequest request)
    {
        var pool = context.State.UserPools.Get(request.UserPoolId);
        if (request.User.ProviderName == LinkedIdentity.Own)
            throw AwsException.Unsupported(context.Operation, "User.ProviderName", "of Cognito: a user's own sign-in is never taken away");
        var source = LinkedIdentity.SourceOf(request.User);
        lock (pool.Gate)
        {
            var user = LinkedIdentities.FindHolder(pool, source) ?? throw AdminUsers.NotFound();
            LinkedIdentities.Remove(user, source);
            user.ModifiedAt = context.Now;
            return Task.FromResult(new AdminDisableProviderForUserResponse());
        }
    }
}
