namespace Cognito.Federation.Emulator;

/// <summary>A server with IAM credentials begins a sign-in for somebody.</summary>
internal sealed class AdminInitiateAuthOperation()
    : JsonOperation<AdminInitiateAuthRequest, SignInStartAnswer>(SignInJson.Default.AdminInitiateAuthRequest, SignInJson.Default.SignInStartAnswer)
{
    public override string Target => UserPoolOperations.Prefix + "AdminInitiateAuth";

    public override OperationAccess Access => OperationAccess.Signed;

    public override async Task<SignInStartAnswer> InvokeAsync(OperationContext context, AdminInitiateAuthRequest request)
    {
        var client = context.State.UserPools.Get(request.UserPoolId).GetClient(request.ClientId);
        var flow = SignInFlows.Find(context.Operation, request.AuthFlow, client, byAdministrator: true);
        context.Refuse(nameof(request.Session), request.Session is not null && flow is not ChoiceFlow, "because it belongs to USER_AUTH only");
        return SignInStartAnswer.Of(await flow.StartAsync(context, client, new SignInParameters(context.Operation, nameof(request.AuthParameters), request.AuthParameters) { Session = request.Session }));
    }
}
