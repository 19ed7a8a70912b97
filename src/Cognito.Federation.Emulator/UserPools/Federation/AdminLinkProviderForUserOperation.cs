namespace Cognito.Federation.Emulator;

/// <summary>A person of an external provider becomes another way to sign in as a user.</summary>
internal sealed class AdminLinkProviderForUserOperation()
    : JsonOperation<AdminLinkProviderForUserRequest, AdminLinkProviderForUserResponse>(FederationJson.Default.AdminLinkProviderForUserRequest, FederationJson.Default.AdminLinkProviderForUserResponse)
{
    public override string Target => UserPoolOperations.Prefix + "AdminLinkProviderForUser";

    public override OperationAccess Access => OperationAccess.Signed;

    public override Task<AdminLinkProviderForUserResponse> InvokeAsync(OperationContext context, AdminLinkProviderForUserRequest request)
    {
        var pool = context.State.UserPools.Get(request.UserPoolId);
        var (source, destination) = (LinkedIdentity.SourceOf(request.SourceUser), request.DestinationUser);
        if (destination.ProviderName != LinkedIdentity.Own)
            throw AwsException.Unsupported(context.Operation, "DestinationUser.ProviderName", "other than Cognito: it knows no profiles of external providers");
        if (destination.ProviderAttributeName is not (null or "" or "Username" or "cognito:username"))
            throw AwsException.InvalidParameter("ProviderAttributeName of the destination must be empty for a user of the pool.");
        lock (pool.Gate)
        {
            var user = pool.Users.Find(destination.ProviderAttributeValue ?? "") ?? throw AdminUsers.NotFound();
            if (LinkedIdentities.FindHolder(pool, source) is { } holder)
            {
                throw holder == user
                    ? AwsException.InvalidParameter("SourceUser is already linked to DestinationUser")
                    : new AwsException("AliasExistsException", "The external user is linked to another user already.");
            }

            LinkedIdentities.Add(user, source with { DateCreated = context.Now.ToUnixTimeMilliseconds() });
            user.ModifiedAt = context.Now;
            return Task.FromResult(new AdminLinkProviderForUserResponse());
        }
    }
}
