namespace Cognito.Federation.Emulator;

/// <summary>A signed-in user deletes attributes: all of them or none.</summary>
internal sealed class DeleteUserAttributesOperation()
    : JsonOperation<DeleteUserAttributesRequest, DeleteUserAttributesResponse>(ProfileJson.Default.DeleteUserAttributesRequest, ProfileJson.Default.DeleteUserAttributesResponse)
{
    public override string Target => UserPoolOperations.Prefix + "DeleteUserAttributes";

    public override Task<DeleteUserAttributesResponse> InvokeAsync(OperationContext context, DeleteUserAttributesRequest request)
    {
        var owner = context.State.AccessTokens.Verify(request.AccessToken).Requiring(TokenClaims.ApiScope);
        lock (owner.Pool.Gate)
        {
            UserStates.RefuseUnfit(owner.User);
            OwnAttributes.CheckDelete(owner, request.UserAttributeNames);
            foreach (var name in request.UserAttributeNames)
                OwnAttributes.Delete(owner.User, name);
            owner.User.ModifiedAt = context.Now;
            return Task.FromResult(new DeleteUserAttributesResponse());
        }
    }
}
