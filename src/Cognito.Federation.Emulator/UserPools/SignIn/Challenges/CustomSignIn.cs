using System.Text.Json.Nodes;
using Cognito.Federation.Triggers;

namespace Cognito.Federation.Emulator;

/// <summary>One custom sign-in on its way: the steps so far, from which the pool's handlers decide what comes next.</summary>
internal sealed class CustomSignIn(UserPoolClient client, string typedName, SignInUser who)
{
    private readonly List<CustomStep> _steps = [];

    public UserPoolClient Client { get; } = client;

    public string TypedName { get; } = typedName;

    public SignInUser Who { get; } = who;

    /// <summary>The device that the latest step named, one of the user's.</summary>
    public string? DeviceKey { get; set; }

    /// <summary>The session of the proof of the password, once that was asked for.</summary>
    public string? Ticket { get; private set; }

    /// <summary>Puts the proof of the password, if the sign-in began with one.</summary>
    public required Func<CustomSignIn, OperationContext, SignInAnswer>? PasswordProof { get; init; }

    private TriggerSubject Subject => new(Client.Pool, Client.Id, Who.User?.Username ?? TypedName);

    /// <summary>Records a step that was passed, and goes on.</summary>
    public Task<SignInAnswer> PassAsync(OperationContext context, string challenge) => GoOnAsync(context, new CustomStep(challenge, true, null));

    /// <summary>Records a step that was passed, before something else is asked.</summary>
    public void Record(string challenge) => _steps.Add(new CustomStep(challenge, true, null));

    /// <summary>Records a step, and goes on.</summary>
    public Task<SignInAnswer> GoOnAsync(OperationContext context, CustomStep step)
    {
        _steps.Add(step);
        return ContinueAsync(context);
    }

    /// <summary>Asks what comes next, and does it: tokens, another challenge, or the end.</summary>
    public async Task<SignInAnswer> ContinueAsync(OperationContext context)
    {
        var request = RequestOf(context);
        request["session"] = Steps();
        var response = new JsonObject { ["challengeName"] = null, ["issueTokens"] = null, ["failAuthentication"] = null };
        var answer = await CallAsync<DefineAuthChallengeEvent>(context, "DefineAuthChallenge", request, response);
        if (answer.Flag("failAuthentication"))
            throw FirstFactor.WrongPassword();
        if (answer.Flag("issueTokens"))
            return await IssueTokensAsync(context);
        return answer.Text("challengeName") switch
        {
            CustomChallenge.ChallengeName => await PutAsync(context),
            PasswordVerifierChallenge.ChallengeName when PasswordProof is { } proof && _steps is [{ Challenge: CustomStep.SrpA }] => AskForPassword(context, proof),
            PasswordVerifierChallenge.ChallengeName => throw TriggerAnswer.Unusable("DefineAuthChallenge asked for PASSWORD_VERIFIER, which can only follow SRP_A."),
            null => throw TriggerAnswer.Unusable("DefineAuthChallenge answered neither challengeName nor issueTokens nor failAuthentication."),
            var other => throw TriggerAnswer.Unusable($"DefineAuthChallenge asked for {other}; expected CUSTOM_CHALLENGE or PASSWORD_VERIFIER."),
        };
    }

    /// <summary>Lets the pool's owner judge an answer.</summary>
    public async Task<bool> JudgeAsync(OperationContext context, PendingCustomChallenge challenge, string answer)
    {
        var request = RequestOf(context);
        request["privateChallengeParameters"] = TriggerRequests.Map(challenge.PrivateParameters);
        request["challengeAnswer"] = answer;
        var verdict = await CallAsync<VerifyAuthChallengeResponseEvent>(context, "VerifyAuthChallengeResponse", request, new() { ["answerCorrect"] = null });
        return verdict.Flag("answerCorrect");
    }

    private async Task<SignInAnswer> PutAsync(OperationContext context)
    {
        var request = RequestOf(context);
        request["challengeName"] = CustomChallenge.ChallengeName;
        request["session"] = Steps();
        var response = new JsonObject { ["publicChallengeParameters"] = null, ["privateChallengeParameters"] = null, ["challengeMetadata"] = null };
        var answer = await CallAsync<CreateAuthChallengeEvent>(context, "CreateAuthChallenge", request, response);
        var ticket = Client.Pool.Authentication.Challenges.Open(
            new PendingCustomChallenge(this, answer.Texts("privateChallengeParameters"), answer.Text("challengeMetadata"), context.Now + Client.Settings.AuthSessionValidity) { TypedName = TypedName },
            context.Now);
        var parameters = answer.Texts("publicChallengeParameters");
        parameters["USERNAME"] = Who.Username;
        return new SignInAnswer { ChallengeName = CustomChallenge.ChallengeName, ChallengeParameters = parameters, Session = ticket };
    }

    private SignInAnswer AskForPassword(OperationContext context, Func<CustomSignIn, OperationContext, SignInAnswer> proof)
    {
        Ticket = PendingChallenges.NewTicket();
        return proof(this, context);
    }

    // The handlers decide, but not that somebody who does not exist or is locked out comes in.
    private async Task<SignInAnswer> IssueTokensAsync(OperationContext context)
    {
        if (Who.User is not { } user)
            throw FirstFactor.WrongPassword();
        lock (Client.Pool.Gate)
        {
            if (Client.Pool.Users.FindBySubject(user.Subject) != user)
                throw FirstFactor.WrongPassword();
            FirstFactor.RefuseUnfit(context, Client.Pool, user);
        }

        return await SignInCompletion.FinishAsync(new SignInTurn(context, Client, user, DeviceKey), passed: null);
    }

    private JsonObject RequestOf(OperationContext context)
    {
        var request = new JsonObject { ["userAttributes"] = TriggerRequests.AttributesOf(Client.Pool, Who.User) };
        if (Who.User is null)
            request["userNotFound"] = true;
        TriggerRequests.AddMetadata(context, request);
        return request;
    }

    private async Task<TriggerAnswer> CallAsync<TEvent>(OperationContext context, string trigger, JsonObject request, JsonObject response)
        where TEvent : TriggerEvent =>
        await TriggerCaller.CallAsync<TEvent>(context, Subject, new(trigger, $"{trigger}_Authentication", request, response)) ?? throw CustomFlow.NotConfigured();

    private JsonArray Steps() => new([.. _steps.Select(step => (JsonNode)step.ToJson())]);
}
