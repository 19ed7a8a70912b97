using System.Text.Json.Nodes;
using Cognito.Federation.Emulator.Tests.SignIn;
using Cognito.Federation.Triggers;

namespace Cognito.Federation.Emulator.Tests.Triggers;

public sealed class CustomSignInTests
{
    private const string DeadSession = "Invalid session for the user, session can only be used once.";

    [Fact]
    public async Task A_right_answer_ends_in_tokens()
    {
        var sum = new SumChallenge();
        await using var emulator = await TriggerPools.StartAsync(sum.Attach);

        var challenge = await emulator.StartCustomAsync().Ok();
        Assert.True(JsonNode.DeepEquals(new JsonObject { ["question"] = "2+2", ["USERNAME"] = "alice" }, challenge.Json["ChallengeParameters"]));
        var tokens = await emulator.AnswerAsync(challenge, "4");

        await emulator.GetUserAsync(tokens.Token("AccessToken")).Ok();
        Assert.NotEmpty(tokens.Token("RefreshToken"));
        Assert.Empty(sum.Defined[0].Request.Session);
        var step = Assert.Single(sum.Defined[1].Request.Session);
        Assert.Equal((ChallengeName.CustomChallenge, true, "SUM-0"), (step.ChallengeName, step.ChallengeResult, step.ChallengeMetadata));
        Assert.Equal(ChallengeName.CustomChallenge, Assert.Single(sum.Created).Request.ChallengeName);
        Assert.Equal(("4", "4"), (sum.Verified[0].Request.ChallengeAnswer, sum.Verified[0].Request.PrivateChallengeParameters["answer"]));
        Assert.All<TriggerEvent>([.. sum.Defined, .. sum.Created, .. sum.Verified], e => Assert.Equal("alice", e.UserName));
        Assert.Equal("alice@example.com", sum.Verified[0].Request.UserAttributes["email"]);
    }

    [Fact]
    public async Task A_wrong_answer_is_another_challenge_until_the_handler_gives_up()
    {
        var sum = new SumChallenge();
        await using var emulator = await TriggerPools.StartAsync(sum.Attach);

        var first = await emulator.StartCustomAsync().Ok();
        var second = await emulator.AnswerAsync(first, "5").Ok();
        var third = await emulator.AnswerAsync(second, "6").Ok();

        Assert.Equal(3, new[] { first, second, third }.Select(challenge => challenge.Text("Session")).Distinct().Count());
        (await emulator.AnswerAsync(first, "4")).AssertNotAuthorized(DeadSession);
        (await emulator.AnswerAsync(third, "7")).AssertNotAuthorized();
        (await emulator.AnswerAsync(third, "4")).AssertNotAuthorized(DeadSession);
        Assert.Equal(["SUM-0", "SUM-1", "SUM-2"], sum.Defined[^1].Request.Session.Select(step => step.ChallengeMetadata));
        Assert.DoesNotContain(sum.Defined[^1].Request.Session, step => step.ChallengeResult);
    }

    [Fact]
    public async Task A_right_answer_after_a_wrong_one_comes_in()
    {
        await using var emulator = await TriggerPools.StartAsync(new SumChallenge().Attach);
        var second = await emulator.AnswerAsync(await emulator.StartCustomAsync(), "5");
        (await emulator.AnswerAsync(second, "4")).Token("AccessToken");
    }

    [Fact]
    public async Task A_sign_in_may_begin_with_the_password_and_its_session_is_echoed()
    {
        var sum = new SumChallenge();
        await using var emulator = await TriggerPools.StartAsync(sum.Attach);
        var password = new SrpSignIn(emulator, emulator.Client(), "alice") { IsCustom = true };

        var proof = await password.StartAsync().Ok();
        Assert.Equal("PASSWORD_VERIFIER", proof.Text("ChallengeName"));
        (await password.AnswerAsync(password.Prove(SignInCalls.Password))).AssertNotAuthorized("Invalid session for the user.");
        (await password.AnswerAsync(password.Prove(SignInCalls.Password), new string('x', 40))).AssertNotAuthorized("Invalid session for the user.");
        var challenge = await password.AnswerAsync(password.Prove(SignInCalls.Password), proof.Text("Session")).Ok();
        (await emulator.AnswerAsync(challenge, "4")).Token("AccessToken");

        Assert.Equal(["SRP_A"], Names(sum.Defined[0]));
        Assert.Equal(["SRP_A", "PASSWORD_VERIFIER"], Names(sum.Defined[1]));
        Assert.Equal(["SRP_A", "PASSWORD_VERIFIER", "CUSTOM_CHALLENGE"], Names(sum.Defined[2]));
        Assert.All(sum.Defined[2].Request.Session, step => Assert.True(step.ChallengeResult));
        Assert.Equal([null, null, "SUM-2"], sum.Defined[2].Request.Session.Select(step => step.ChallengeMetadata));
    }

    [Fact]
    public async Task A_wrong_password_ends_a_custom_sign_in_before_any_challenge()
    {
        var sum = new SumChallenge();
        await using var emulator = await TriggerPools.StartAsync(sum.Attach);
        var password = new SrpSignIn(emulator, emulator.Client(), "alice") { IsCustom = true };
        var proof = await password.StartAsync().Ok();
        (await password.AnswerAsync(password.Prove("Wrong-Pass-1"), proof.Text("Session"))).AssertNotAuthorized();
        Assert.Empty(sum.Created);
    }

    [Fact]
    public async Task A_proof_by_the_password_alone_takes_no_session()
    {
        await using var emulator = await TriggerPools.StartAsync(new SumChallenge().Attach);
        var custom = await new SrpSignIn(emulator, emulator.Client(), "alice") { IsCustom = true }.StartAsync().Ok();
        var plain = new SrpSignIn(emulator, emulator.Client(), "alice");
        await plain.StartAsync();
        (await plain.AnswerAsync(plain.Prove(SignInCalls.Password), custom.Text("Session"))).AssertNotAuthorized("Invalid session for the user.");
    }

    [Fact]
    public async Task Whoever_does_not_exist_meets_the_same_challenges_and_never_comes_in()
    {
        var sum = new SumChallenge();
        await using var emulator = await TriggerPools.StartAsync(sum.Attach);

        var challenge = await emulator.StartCustomAsync("nobody").Ok();
        Assert.Equal("2+2", challenge.Text("ChallengeParameters", "question"));
        Assert.True(Guid.TryParse(challenge.Text("ChallengeParameters", "USERNAME"), out _));
        // The handler takes the answer for right; there is still nobody to give tokens to.
        (await emulator.AnswerAsync(challenge, "4")).AssertNotAuthorized();

        Assert.All(sum.Defined, e => Assert.True(e.Request.UserNotFound));
        Assert.All(sum.Created, e => Assert.True(e.Request.UserNotFound));
        Assert.All(sum.Verified, e => Assert.True(e.Request.UserNotFound));
        Assert.All(sum.Defined, e => Assert.Equal(("nobody", 0), (e.UserName, e.Request.UserAttributes.Count)));
    }

    [Fact]
    public async Task Where_clients_do_not_hide_it_whoever_does_not_exist_is_told_so()
    {
        await using var emulator = await TriggerPools.StartAsync(new SumChallenge().Attach, c => c.PreventUserExistenceErrors = false);
        (await emulator.StartCustomAsync("nobody")).AssertRefused("UserNotFoundException", "User does not exist.");
    }

    [Fact]
    public async Task A_pool_without_handlers_has_no_custom_sign_in()
    {
        await using var emulator = await SignInCalls.StartAsync();
        (await emulator.StartCustomAsync()).AssertRefused("InvalidParameterException", "Custom auth lambda trigger is not configured for the user pool.");

        await using var half = await TriggerPools.StartAsync(t => t.Do<DefineAuthChallengeEvent>(e => e.Ask(ChallengeName.CustomChallenge)));
        (await half.StartCustomAsync()).AssertRefused("InvalidParameterException", "Custom auth lambda trigger is not configured for the user pool.");
    }

    [Fact]
    public async Task A_client_must_be_allowed_to()
    {
        await using var emulator = await TriggerPools.StartAsync(new SumChallenge().Attach, c => c.ExplicitAuthFlows.Remove("ALLOW_CUSTOM_AUTH"));
        (await emulator.StartCustomAsync()).AssertRefused("InvalidParameterException", "Auth flow not enabled for this client");
    }

    [Theory]
    [InlineData(null, "DefineAuthChallenge answered neither challengeName nor issueTokens nor failAuthentication.")]
    [InlineData("PASSWORD_VERIFIER", "DefineAuthChallenge asked for PASSWORD_VERIFIER, which can only follow SRP_A.")]
    [InlineData("SMS_MFA", "DefineAuthChallenge asked for SMS_MFA; expected CUSTOM_CHALLENGE or PASSWORD_VERIFIER.")]
    public async Task A_decision_that_cannot_be_followed_is_unusable(string? challenge, string why)
    {
        var sum = new SumChallenge { Decide = e => e.Response.ChallengeName = challenge is null ? null : new ChallengeName(challenge) };
        await using var emulator = await TriggerPools.StartAsync(sum.Attach);
        (await emulator.StartCustomAsync()).AssertRefused("InvalidLambdaResponseException", $"Unrecognizable lambda output: {why}");
    }

    [Fact]
    public async Task A_handler_may_let_in_or_refuse_at_once()
    {
        await using var open = await TriggerPools.StartAsync(new SumChallenge { Decide = e => e.IssueTokens() }.Attach);
        (await open.StartCustomAsync()).Token("AccessToken");
        await using var closed = await TriggerPools.StartAsync(new SumChallenge { Decide = e => e.Fail() }.Attach);
        (await closed.StartCustomAsync()).AssertNotAuthorized();
    }

    [Fact]
    public async Task A_handler_that_throws_is_named()
    {
        await using var emulator = await TriggerPools.StartAsync(new SumChallenge { Decide = _ => throw new InvalidOperationException("no idea") }.Attach);
        (await emulator.StartCustomAsync()).AssertRefused("UserLambdaValidationException", "DefineAuthChallenge failed with error no idea.");
    }

    [Fact]
    public async Task Whoever_may_not_sign_in_may_not_this_way_either()
    {
        await using var emulator = await TriggerPools.StartAsync(new SumChallenge().Attach);
        var challenge = await emulator.StartCustomAsync().Ok();
        emulator.Change("alice", user => user.Enabled = false);
        (await emulator.AnswerAsync(challenge, "4")).AssertNotAuthorized("User is disabled.");
        (await emulator.StartCustomAsync()).AssertNotAuthorized("User is disabled.");

        emulator.Change("alice", user => (user.Enabled, user.Status) = (true, UserStatus.Unconfirmed));
        (await emulator.StartCustomAsync()).AssertRefused("UserNotConfirmedException", "User is not confirmed.");
    }

    [Fact]
    public async Task The_metadata_of_an_answer_reaches_the_handlers_and_that_of_the_start_only_what_comes_before()
    {
        var sum = new SumChallenge();
        PreAuthenticationEvent? before = null;
        await using var emulator = await TriggerPools.StartAsync(t =>
        {
            sum.Attach(t);
            t.Do<PreAuthenticationEvent>(e => before = e);
        });

        var challenge = await emulator.StartCustomAsync(metadata: TriggerPools.Metadata("start")).Ok();
        var again = await emulator.AnswerAsync(challenge, "5", TriggerPools.Metadata("answer")).Ok();

        Assert.Equal("start", before!.Request.ValidationData["from"]);
        Assert.Empty(sum.Defined[0].Request.ClientMetadata);
        Assert.Empty(sum.Created[0].Request.ClientMetadata);
        Assert.Equal("answer", sum.Verified[0].Request.ClientMetadata["from"]);
        Assert.Equal("answer", sum.Defined[1].Request.ClientMetadata["from"]);
        Assert.Equal("answer", sum.Created[1].Request.ClientMetadata["from"]);
        (await emulator.AnswerAsync(again, "4")).Token("AccessToken");
    }

    [Fact]
    public async Task A_client_with_a_secret_proves_it_at_each_step_for_the_canonical_name()
    {
        await using var emulator = await TriggerPools.StartAsync(new SumChallenge().Attach, c => c.GenerateSecret = true, p => p.AliasAttributes.Add("email"));
        var challenge = await emulator.StartCustomAsync("alice@example.com").Ok();
        Assert.Equal("alice", challenge.Text("ChallengeParameters", "USERNAME"));

        var without = new JsonObject { ["USERNAME"] = "alice", ["ANSWER"] = "4" };
        var body = new JsonObject { ["ClientId"] = emulator.Client().Id, ["ChallengeName"] = "CUSTOM_CHALLENGE", ["Session"] = challenge.Text("Session"), ["ChallengeResponses"] = without };
        Assert.Equal("NotAuthorizedException", (await emulator.CallAsync("RespondToAuthChallenge", body)).Error);
        (await emulator.AnswerAsync(challenge, "4")).Token("AccessToken");
    }

    [Fact]
    public async Task A_challenge_is_open_for_as_long_as_the_client_has_it()
    {
        await using var emulator = await TriggerPools.StartAsync(new SumChallenge().Attach);
        var challenge = await emulator.StartCustomAsync().Ok();
        emulator.Clock.Advance(TimeSpan.FromMinutes(3));
        (await emulator.AnswerAsync(challenge, "4")).AssertNotAuthorized("Invalid session for the user, session is expired.");
    }

    [Theory]
    [InlineData("CHALLENGE_NAME", "PASSWORD", "InvalidParameterException")]
    [InlineData("CHALLENGE_NAME", "SRP_A", "InvalidParameterException")]
    [InlineData("SRP_A", "abc", "EmulatorUnsupportedException")]
    [InlineData("challenge_name", "SRP_A", "EmulatorUnsupportedException")]
    public async Task A_parameter_that_means_nothing_here_is_refused(string name, string value, string error)
    {
        await using var emulator = await TriggerPools.StartAsync(new SumChallenge().Attach);
        await emulator.StartCustomAsync(parameters: new JsonObject { [name] = value }).Fails(error);
        await emulator.StartCustomAsync(parameters: new JsonObject { ["CHALLENGE_NAME"] = "CUSTOM_CHALLENGE" }).Ok();
    }

    private static IEnumerable<string> Names(DefineAuthChallengeEvent e) => e.Request.Session.Select(step => $"{step.ChallengeName}");
}
