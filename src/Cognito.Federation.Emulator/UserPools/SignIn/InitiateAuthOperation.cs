namespace Cognito.Federation.Emulator;

/// <summary>A sign-in begins, or goes on with a refresh token.</summary>
internal sealed class InitiateAuthOperation()
    : JsonOperation<InitiateAuthRequest, SignInStartAnswer>(SignInJson.Default.InitiateAuthRequest, SignInJson.Default.SignInStartAnswer)
{
    public override string Target => UserPoolOperations.Prefix + "InitiateAuth";

    public override async Task<SignInStartAnswer> InvokeAsync(OperationContext context, InitiateAuthRequest request)
    {
        var client = context.State.UserPools.GetClient(request.ClientId);
        var flow = SignInFlows.Find(context.Operation, request.AuthFlow, client, byAdministrator: false);
        context.Refuse(nameof(request.Session), request.Session is not null && flow is not ChoiceFlow, "because it belongs to USER_AUTH only");
        return SignInStartAnswer.Of(await flow.StartAsync(context, client, new SignInParameters(context.Operation, nameof(request.AuthParameters), request.AuthParameters) { Session = request.Session }));
    }
}
