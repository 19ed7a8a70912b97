using Cognito.Federation.Triggers;

namespace Cognito.Federation.Emulator.Tests.Triggers;

/// <summary>A pool that asks for the sum of two numbers, three times at most, after the password where the client begins with it.</summary>
internal sealed class SumChallenge
{
    public List<DefineAuthChallengeEvent> Defined { get; } = [];

    public List<CreateAuthChallengeEvent> Created { get; } = [];

    public List<VerifyAuthChallengeResponseEvent> Verified { get; } = [];

    /// <summary>The decision at the start and after an answer; the usual one when null.</summary>
    public Action<DefineAuthChallengeEvent>? Decide { get; init; }

    public void Attach(CognitoTriggers triggers) => triggers.Do<DefineAuthChallengeEvent>(Define).Do<CreateAuthChallengeEvent>(Create).Do<VerifyAuthChallengeResponseEvent>(Verify);

    private void Define(DefineAuthChallengeEvent e)
    {
        Defined.Add(e);
        if (Decide is not null)
        {
            Decide(e);
            return;
        }

        var answers = e.Request.Session.Where(step => step.ChallengeName == ChallengeName.CustomChallenge).ToList();
        if (e.Request.Session is [{ ChallengeName: var only }] && only == ChallengeName.SrpA)
            e.Ask(ChallengeName.PasswordVerifier);
        else if (answers is [.., { ChallengeResult: true }])
            e.IssueTokens();
        else if (answers.Count >= 3)
            e.Fail();
        else
            e.Ask(ChallengeName.CustomChallenge);
    }

    private void Create(CreateAuthChallengeEvent e)
    {
        Created.Add(e);
        e.Response.Show("question", "2+2").Keep("answer", "4");
        e.Response.ChallengeMetadata = $"SUM-{e.Request.Session.Count}";
    }

    private void Verify(VerifyAuthChallengeResponseEvent e)
    {
        Verified.Add(e);
        e.Response.AnswerCorrect = e.Request.ChallengeAnswer == e.Request.PrivateChallengeParameters["answer"];
    }
}
