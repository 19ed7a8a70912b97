using Cognito.Federation.Emulator;
using Cognito.Federation.Triggers;

namespace Cognito.Federation.Scenarios;

/// <summary>A client that others wrote signs in by challenges that the pool's handlers make.</summary>
[Trait("Kind", "Heavy")]
public sealed class CustomSignInClientTests
{
    private const string Password = "Corr3ct-horse!";

    [Fact]
    public async Task Amazon_cognito_identity_js_answers_custom_challenges_alone_and_after_the_password()
    {
        var steps = new List<string>();
        await using var emulator = await CognitoEmulator.StartAsync(
            options => options.AddUserPool("people", pool =>
            {
                pool.AddClient("web").AddUser("rosa", Password);
                pool.Triggers = Riddle(steps);
            }),
            TestContext.Current.CancellationToken);
        var pool = emulator.UserPools[0];

        var result = await NodeScript.RunAsync("custom_auth.mjs",
            ("endpoint", emulator.Url.ToString()),
            ("pool", pool.Id),
            ("client", pool.Clients[0].Id),
            ("username", "rosa"),
            ("password", Password),
            ("answer", "echo"));

        Assert.True(result.GetProperty("alone").GetBoolean());
        Assert.Equal("rosa", result.GetProperty("afterPassword").GetString());
        Assert.Equal("NotAuthorizedException", result.GetProperty("wrongPassword").GetString());
        Assert.Equal("NotAuthorizedException", result.GetProperty("wrongAnswers").GetString());
        Assert.Equal(7, result.GetProperty("questions").GetArrayLength());
        Assert.All(result.GetProperty("questions").EnumerateArray(), question => Assert.Equal("Who answers last?", question.GetString()));
        Assert.Contains("SRP_A:True PASSWORD_VERIFIER:True CUSTOM_CHALLENGE:False CUSTOM_CHALLENGE:True", steps);
    }

    private static CognitoTriggers Riddle(List<string> steps) => new CognitoTriggers()
        .On<DefineAuthChallengeEvent>((e, _) =>
        {
            var session = e.Request.Session;
            steps.Add(string.Join(' ', session.Select(step => $"{step.ChallengeName}:{step.ChallengeResult}")));
            if (session is [{ ChallengeName.Value: "SRP_A" }])
                e.Ask(ChallengeName.PasswordVerifier);
            else if (session is [.., { ChallengeName.Value: "CUSTOM_CHALLENGE", ChallengeResult: true }])
                e.IssueTokens();
            else if (session.Count(step => !step.ChallengeResult) >= 3)
                e.Fail();
            else
                e.Ask(ChallengeName.CustomChallenge);
            return Task.CompletedTask;
        })
        .On<CreateAuthChallengeEvent>((e, _) =>
        {
            e.Response.Show("question", "Who answers last?").Keep("answer", "echo");
            return Task.CompletedTask;
        })
        .On<VerifyAuthChallengeResponseEvent>((e, _) =>
        {
            e.Response.AnswerCorrect = e.Request.ChallengeAnswer == e.Request.PrivateChallengeParameters["answer"];
            return Task.CompletedTask;
        });
}
