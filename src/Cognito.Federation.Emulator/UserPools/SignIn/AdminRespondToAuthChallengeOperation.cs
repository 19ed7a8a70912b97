namespace Cognito.Federation.Emulator;

/// <summary>A server with IAM credentials goes on with a sign-in.</summary>
internal sealed class AdminRespondToAuthChallengeOperation()
    : JsonOperation<AdminRespondToAuthChallengeRequest, SignInAnswer>(SignInJson.Default.AdminRespondToAuthChallengeRequest, SignInJson.Default.SignInAnswer)
{
    public override string Target => UserPoolOperations.Prefix + "AdminRespondToAuthChallenge";

    public override OperationAccess Access => OperationAccess.Signed;

    public override Task<SignInAnswer> InvokeAsync(OperationContext context, AdminRespondToAuthChallengeRequest request)
    {
        var client = context.State.UserPools.Get(request.UserPoolId).GetClient(request.ClientId);
        var values = new SignInParameters(context.Operation, nameof(request.ChallengeResponses), request.ChallengeResponses);
        return ChallengeResponders.Find(context.Operation, request.ChallengeName)
            .AnswerAsync(new ChallengeReply(context, client, request.Session, values));
    }
}
