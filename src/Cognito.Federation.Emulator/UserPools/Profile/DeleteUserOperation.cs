namespace Cognito.Federation.Emulator;

/// <summary>A signed-in user deletes the account. Tokens die with it.</summary>
internal sealed class DeleteUserOperation()
    : JsonOperation<DeleteUserRequest, DeleteUserResponse>(ProfileJson.Default.DeleteUserRequest, ProfileJson.Default.DeleteUserResponse)
{
    public override string Target => UserPoolOperations.Prefix + "DeleteUser";

    public override Task<DeleteUserResponse> InvokeAsync(OperationContext context, DeleteUserRequest request)
    {
        var owner = context.State.AccessTokens.Verify(request.AccessToken).Requiring(TokenClaims.ApiScope);
        lock (owner.Pool.Gate)
        {
            UserStates.RefuseUnfit(owner.User);
            UserRegistration.Remove(owner.Pool, owner.User);
            return Task.FromResult(new DeleteUserResponse());
        }
    }
}
