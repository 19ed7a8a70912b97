namespace Cognito.Federation.Emulator;

/// <summary>Whom an access token stands for: name and the attributes that its client may read.</summary>
internal sealed class GetUserOperation() : JsonOperation<GetUserRequest, GetUserResponse>(ProfileJson.Default.GetUserRequest, ProfileJson.Default.GetUserResponse)
{
    private const string Scope = "aws.cognito.signin.user.admin";

    public override string Target => UserPoolOperations.Prefix + "GetUser";

    public override Task<GetUserResponse> InvokeAsync(OperationContext context, GetUserRequest request)
    {
        var owner = context.State.AccessTokens.Verify(request.AccessToken);
        if (!owner.Scopes.Contains(Scope))
            throw AwsException.NotAuthorized("Access Token does not have required scopes");
        lock (owner.Pool.Gate)
            return Task.FromResult(new GetUserResponse { Username = owner.User.Username, UserAttributes = owner.User.ToWire(owner.Client) });
    }
}
