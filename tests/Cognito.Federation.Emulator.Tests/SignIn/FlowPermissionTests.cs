using System.Net;
using System.Text.Json.Nodes;
using static Cognito.Federation.Emulator.Tests.SignIn.SignInCalls;

namespace Cognito.Federation.Emulator.Tests.SignIn;

public sealed class FlowPermissionTests
{
    [Fact]
    public async Task A_client_without_the_password_flow_is_refused_in_the_services_words()
    {
        await using var emulator = await StartAsync(c => Allow(c, "ALLOW_USER_SRP_AUTH"));

        (await emulator.SignInAsync()).AssertRefused("InvalidParameterException", "USER_PASSWORD_AUTH flow not enabled for this client");
        Assert.Equal(HttpStatusCode.OK, (await SrpSignIn.RunAsync(emulator, emulator.Client(), "alice", Password)).Status);
    }

    [Fact]
    public async Task A_client_without_the_SRP_flow_is_refused()
    {
        await using var emulator = await StartAsync(c => Allow(c, "ALLOW_USER_PASSWORD_AUTH"));

        (await SrpSignIn.RunAsync(emulator, emulator.Client(), "alice", Password))
            .AssertRefused("InvalidParameterException", "Auth flow not enabled for this client");
    }

    [Theory]
    [InlineData("REFRESH_TOKEN_AUTH")]
    [InlineData("REFRESH_TOKEN")]
    public async Task A_client_without_the_refresh_flow_is_refused(string flow)
    {
        await using var emulator = await StartAsync(c => Allow(c, "ALLOW_USER_PASSWORD_AUTH"));
        var refreshToken = (await emulator.SignInAsync()).Token("RefreshToken");

        (await emulator.StartFlowAsync(emulator.Client(), flow, new JsonObject { ["REFRESH_TOKEN"] = refreshToken }))
            .AssertRefused("InvalidParameterException", "Auth flow not enabled for this client");
    }

    [Theory]
    [InlineData("USER_AUTH", "ALLOW_USER_SRP_AUTH")]
    [InlineData("CUSTOM_AUTH", "ALLOW_USER_SRP_AUTH")]
    public async Task A_client_without_the_flow_is_refused(string flow, string allowed)
    {
        await using var emulator = await StartAsync(c => Allow(c, allowed));

        (await emulator.StartFlowAsync(emulator.Client(), flow, new JsonObject { ["USERNAME"] = "alice" }))
            .AssertRefused("InvalidParameterException", "Auth flow not enabled for this client");
    }

    [Theory]
    [InlineData("ADMIN_USER_PASSWORD_AUTH")]
    [InlineData("ADMIN_NO_SRP_AUTH")]
    public async Task A_flow_for_administrators_is_refused_here(string flow)
    {
        await using var emulator = await StartAsync();

        (await emulator.StartFlowAsync(emulator.Client(), flow, new JsonObject { ["USERNAME"] = "alice", ["PASSWORD"] = Password }))
            .AssertRefused("InvalidParameterException", "Initiate Auth method not supported.");
    }

    [Fact]
    public async Task A_flow_that_nobody_has_is_a_validation_error()
    {
        await using var emulator = await StartAsync();

        var answer = await emulator.StartFlowAsync(emulator.Client(), "SRP", []);

        Assert.Equal("InvalidParameterException", answer.Error);
        Assert.StartsWith("1 validation error detected: Value 'SRP' at 'authFlow' failed to satisfy constraint: Member must satisfy enum value set", answer.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ADMIN_NO_SRP_AUTH")]
    public async Task A_challenge_that_the_emulator_lacks_is_refused_loudly(string challenge)
    {
        await using var emulator = await StartAsync();

        var answer = await emulator.CallAsync("RespondToAuthChallenge", new JsonObject
        {
            ["ClientId"] = emulator.Client().Id,
            ["ChallengeName"] = challenge,
            ["Session"] = new string('s', 40),
        });

        Assert.Equal("EmulatorUnsupportedException", answer.Error);
        Assert.Contains(challenge, answer.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_at_the_start_belongs_to_sign_in_by_choice_only()
    {
        await using var emulator = await StartAsync();

        var answer = await emulator.CallAsync("InitiateAuth", new JsonObject
        {
            ["ClientId"] = emulator.Client().Id,
            ["AuthFlow"] = "USER_PASSWORD_AUTH",
            ["AuthParameters"] = new JsonObject { ["USERNAME"] = "alice", ["PASSWORD"] = Password },
            ["Session"] = new string('s', 40),
        });

        Assert.Equal("EmulatorUnsupportedException", answer.Error);
    }

    [Theory]
    [InlineData("SMS_MFA", "SMS_MFA_CODE")]
    [InlineData("SOFTWARE_TOKEN_MFA", "SOFTWARE_TOKEN_MFA_CODE")]
    [InlineData("EMAIL_OTP", "EMAIL_OTP_CODE")]
    [InlineData("SELECT_MFA_TYPE", "ANSWER")]
    [InlineData("SELECT_CHALLENGE", "ANSWER")]
    [InlineData("WEB_AUTHN", "CREDENTIAL")]
    public async Task An_answer_to_a_challenge_that_was_never_put_is_refused(string challenge, string response)
    {
        await using var emulator = await StartAsync();

        (await emulator.CallAsync("RespondToAuthChallenge", new JsonObject
        {
            ["ClientId"] = emulator.Client().Id,
            ["ChallengeName"] = challenge,
            ["Session"] = new string('s', 40),
            ["ChallengeResponses"] = new JsonObject { ["USERNAME"] = "alice", [response] = "1" },
        })).AssertRefused("NotAuthorizedException", "Invalid session for the user.");
    }

    private static void Allow(ClientSeed client, params string[] flows)
    {
        client.ExplicitAuthFlows.Clear();
        foreach (var flow in flows)
            client.ExplicitAuthFlows.Add(flow);
    }
}
