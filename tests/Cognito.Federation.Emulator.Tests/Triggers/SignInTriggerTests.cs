using System.Text.Json.Nodes;
using Cognito.Federation.Emulator.Tests.SignIn;
using Cognito.Federation.Triggers;

namespace Cognito.Federation.Emulator.Tests.Triggers;

public sealed class SignInTriggerTests
{
    [Fact]
    public async Task A_sign_in_is_told_before_and_after_and_before_its_tokens_are_made()
    {
        var seen = new List<TriggerEvent>();
        await using var emulator = await TriggerPools.StartAsync(t => t.Do<PreAuthenticationEvent>(seen.Add).Do<PostAuthenticationEvent>(seen.Add).Do<PreTokenGenerationEvent>(seen.Add));

        (await emulator.SignInWithAsync(TriggerPools.Metadata("web"))).Token("AccessToken");

        Assert.Equal(["PreAuthentication_Authentication", "PostAuthentication_Authentication", "TokenGeneration_Authentication"], seen.Select(e => $"{e.TriggerSource}"));
        Assert.All(seen, e => Assert.Equal(("alice", emulator.ClientId()), (e.UserName, e.CallerContext.ClientId)));
        var before = (PreAuthenticationEvent)seen[0];
        Assert.Equal(("web", false), (before.Request.ValidationData["from"], before.Request.UserNotFound));
        Assert.Equal(("alice@example.com", "CONFIRMED"), (before.Request.UserAttributes["email"], before.Request.UserAttributes["cognito:user_status"]));
        // InitiateAuth passes its metadata on to what comes before the sign-in alone.
        Assert.Empty(((PostAuthenticationEvent)seen[1]).Request.ClientMetadata);
        Assert.Empty(((PreTokenGenerationEvent)seen[2]).Request.ClientMetadata);
    }

    [Fact]
    public async Task With_SRP_the_first_step_comes_before_and_the_metadata_of_the_second_goes_to_what_comes_after()
    {
        var seen = new List<TriggerEvent>();
        await using var emulator = await TriggerPools.StartAsync(t => t.Do<PreAuthenticationEvent>(seen.Add).Do<PostAuthenticationEvent>(seen.Add).Do<PreTokenGenerationEvent>(seen.Add));
        var signIn = new SrpSignIn(emulator, emulator.Client(), "alice");

        await signIn.StartAsync();
        Assert.IsType<PreAuthenticationEvent>(Assert.Single(seen));
        await emulator.CallAsync("RespondToAuthChallenge", new JsonObject
        {
            ["ClientId"] = emulator.ClientId(),
            ["ChallengeName"] = "PASSWORD_VERIFIER",
            ["ChallengeResponses"] = signIn.Prove(SignInCalls.Password),
            ["ClientMetadata"] = TriggerPools.Metadata("second"),
        }).Ok();

        Assert.Equal("second", Assert.IsType<PostAuthenticationEvent>(seen[1]).Request.ClientMetadata["from"]);
        Assert.Equal("second", Assert.IsType<PreTokenGenerationEvent>(seen[2]).Request.ClientMetadata["from"]);
    }

    [Fact]
    public async Task A_handler_may_refuse_before_the_password_is_looked_at()
    {
        await using var emulator = await TriggerPools.StartAsync(t => t.Do<PreAuthenticationEvent>(_ => throw new InvalidOperationException("closed at night")));
        (await emulator.SignInAsync(password: "Wrong-Pass-1")).AssertRefused("UserLambdaValidationException", "PreAuthentication failed with error closed at night.");
        (await new SrpSignIn(emulator, emulator.Client(), "alice").StartAsync()).AssertRefused("UserLambdaValidationException", "PreAuthentication failed with error closed at night.");
    }

    [Fact]
    public async Task A_handler_may_refuse_after_the_password_was_right_and_hears_nothing_of_a_wrong_one()
    {
        var calls = 0;
        await using var emulator = await TriggerPools.StartAsync(t => t.Do<PostAuthenticationEvent>(_ =>
        {
            calls++;
            throw new InvalidOperationException("too many sessions");
        }));

        (await emulator.SignInAsync(password: "Wrong-Pass-1")).AssertNotAuthorized();
        Assert.Equal(0, calls);
        (await emulator.SignInAsync()).AssertRefused("UserLambdaValidationException", "PostAuthentication failed with error too many sessions.");
        Assert.Equal(1, calls);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Of_somebody_who_does_not_exist_the_handler_hears_where_clients_hide_it(bool hides)
    {
        var seen = new List<PreAuthenticationEvent>();
        await using var emulator = await TriggerPools.StartAsync(t => t.Do<PreAuthenticationEvent>(seen.Add), c => c.PreventUserExistenceErrors = hides);

        await emulator.SignInAsync("nobody");
        await new SrpSignIn(emulator, emulator.Client(), "nobody").StartAsync();

        Assert.Equal(hides ? 2 : 0, seen.Count);
        Assert.All(seen, e => Assert.Equal((true, "nobody", 0), (e.Request.UserNotFound, e.UserName, e.Request.UserAttributes.Count)));
    }
}
