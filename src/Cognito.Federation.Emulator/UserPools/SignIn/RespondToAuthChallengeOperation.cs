namespace Cognito.Federation.Emulator;

/// <summary>A sign-in goes on with the answer to its challenge.</summary>
internal sealed class RespondToAuthChallengeOperation()
    : JsonOperation<RespondToAuthChallengeRequest, SignInAnswer>(SignInJson.Default.RespondToAuthChallengeRequest, SignInJson.Default.SignInAnswer)
{
    public override string Target => UserPoolOperations.Prefix + "RespondToAuthChallenge";

    public override Task<SignInAnswer> InvokeAsync(OperationContext context, RespondToAuthChallengeRequest request)
    {
        var client = context.State.UserPools.GetClient(request.ClientId);
        var values = new SignInParameters(context.Operation, nameof(request.ChallengeResponses), request.ChallengeResponses);
        return ChallengeResponders.Find(context.Operation, request.ChallengeName)
            .AnswerAsync(new ChallengeReply(context, client, request.Session, values));
    }
}
