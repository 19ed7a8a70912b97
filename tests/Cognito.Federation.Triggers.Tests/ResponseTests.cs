using System.Text.Json.Nodes;

namespace Cognito.Federation.Triggers.Tests;

public sealed class ResponseTests
{
    public static TheoryData<string> Reserved =>
    [
        "acr", "amr", "aud", "at_hash", "auth_time", "azp", "cognito:username", "exp", "iat", "identities", "iss", "jti", "nbf", "nonce", "origin_jti", "sub", "token_use",
        "cognito:groups", "cognito:roles", "cognito:preferred_role",
    ];

    [Theory]
    [MemberData(nameof(Reserved))]
    public void A_claim_of_the_service_can_be_neither_replaced_nor_left_out(string claim)
    {
        var (first, second) = (new PreTokenGenerationEvent(), new PreTokenGenerationV2Event());
        foreach (var change in new Action[]
        {
            () => first.AddClaim(claim, "x"), () => first.SuppressClaim(claim),
            () => second.IdToken().AddClaim(claim, "x"), () => second.IdToken().SuppressClaim(claim),
            () => second.AccessToken().AddClaim(claim, ["x"]), () => second.AccessToken().SuppressClaim(claim),
        })
        {
            var refused = Assert.Throws<ArgumentException>(change);
            Assert.Contains($"'{claim}'", refused.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("client_id")]
    [InlineData("scope")]
    [InlineData("username")]
    [InlineData("event_id")]
    public void An_access_token_has_claims_of_its_own_that_nobody_changes(string claim)
    {
        Assert.Throws<ArgumentException>(() => new PreTokenGenerationV3Event().AccessToken().AddClaim(claim, "x"));
        new PreTokenGenerationV3Event().IdToken().AddClaim(claim, "x");
    }

    [Fact]
    public void A_scope_is_one_word()
    {
        Assert.Throws<ArgumentException>(() => new PreTokenGenerationV2Event().AccessToken().AddScope("photos/read photos/write"));
        Assert.Throws<ArgumentException>(() => new PreTokenGenerationV2Event().AccessToken().SuppressScope(""));
    }

    [Fact]
    public async Task Changes_of_the_id_token_are_written_as_version_one_has_them()
    {
        var response = await Handlers.RunAsync<PreTokenGenerationEvent>(
            e =>
            {
                e.AddClaim("tenant", "blue");
                e.SuppressClaim("email");
                e.OverrideGroups("staff", "night");
            },
            Samples.Event("TokenGeneration_Authentication", """{ "groupConfiguration": { "iamRolesToOverride": ["arn:r"], "preferredRole": "arn:r" } }""", """{ "claimsOverrideDetails": null }"""));

        AssertJson("""
            { "claimsOverrideDetails": { "claimsToAddOrOverride": { "tenant": "blue" }, "claimsToSuppress": ["email"],
              "groupOverrideDetails": { "groupsToOverride": ["staff", "night"], "iamRolesToOverride": ["arn:r"], "preferredRole": "arn:r" } } }
            """, response);
    }

    [Fact]
    public async Task Changes_of_both_tokens_are_written_as_version_two_has_them()
    {
        var response = await Handlers.RunAsync<PreTokenGenerationV2Event>(
            e =>
            {
                e.IdToken().AddClaim("teams", ["a", "b"]).SuppressClaim("email");
                e.AccessToken().AddClaim("level", Handlers.Element("3")).AddScope("photos/read").SuppressScope("aws.cognito.signin.user.admin");
                e.OverrideGroups();
            },
            Samples.Event("TokenGeneration_Authentication", "{}", """{ "claimsAndScopeOverrideDetails": null }""", "2"));

        AssertJson("""
            { "claimsAndScopeOverrideDetails": { "idTokenGeneration": { "claimsToAddOrOverride": { "teams": ["a", "b"] }, "claimsToSuppress": ["email"] },
              "accessTokenGeneration": { "claimsToAddOrOverride": { "level": 3 }, "scopesToAdd": ["photos/read"], "scopesToSuppress": ["aws.cognito.signin.user.admin"] },
              "groupOverrideDetails": {} } }
            """, response);
    }

    [Fact]
    public async Task Registration_is_confirmed_only_with_what_is_there()
    {
        AssertJson("""{ "autoConfirmUser": true, "autoVerifyEmail": true, "autoVerifyPhone": false }""", await Handlers.RunAsync<PreSignUpEvent>(e => e.VerifyEmail()));
        AssertJson("""{ "autoConfirmUser": true, "autoVerifyEmail": false, "autoVerifyPhone": false }""", await Handlers.RunAsync<PreSignUpEvent>(e => e.ConfirmUser()));

        var missing = await Assert.ThrowsAsync<InvalidOperationException>(() => Handlers.RunAsync<PreSignUpEvent>(e => e.VerifyPhone()));
        Assert.Contains("phone_number", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_custom_sign_in_is_decided_one_way_at_a_time()
    {
        var response = await Handlers.RunAsync<DefineAuthChallengeEvent>(e =>
        {
            e.IssueTokens();
            e.Fail();
            e.Ask(ChallengeName.PasswordVerifier);
        });
        AssertJson("""{ "challengeName": "PASSWORD_VERIFIER", "issueTokens": false, "failAuthentication": false }""", response);
        AssertJson("""{ "issueTokens": true, "failAuthentication": false }""", await Handlers.RunAsync<DefineAuthChallengeEvent>(e => e.IssueTokens()));
        AssertJson("""{ "issueTokens": false, "failAuthentication": true }""", await Handlers.RunAsync<DefineAuthChallengeEvent>(e => e.Fail()));

        AssertJson(
            """{ "publicChallengeParameters": { "question": "3+3" }, "privateChallengeParameters": { "answer": "6" }, "challengeMetadata": "SUM" }""",
            await Handlers.RunAsync<CreateAuthChallengeEvent>(e => e.Response.Show("question", "3+3").Keep("answer", "6")));
        AssertJson(
            """{ "answerCorrect": true }""",
            await Handlers.RunAsync<VerifyAuthChallengeResponseEvent>(e => e.Response.AnswerCorrect = e.Request.ChallengeAnswer == e.Request.PrivateChallengeParameters["answer"]));
    }

    [Fact]
    public async Task A_message_has_the_placeholder_for_its_code_and_fits()
    {
        var response = await Handlers.RunAsync<CustomMessageEvent>(e =>
        {
            e.SetEmail("Hello", "{username}, use {####}");
            e.SetSms("{username}: {####}");
        });
        AssertJson("""{ "emailSubject": "Hello", "emailMessage": "{username}, use {####}", "smsMessage": "{username}: {####}" }""", response);

        var sample = new CustomMessageEvent { TriggerSource = TriggerSource.CustomMessageSignUp, Request = { CodeParameter = "{####}", LinkParameter = "{##Click Here##}" } };
        sample.SetEmail("Hello", "{##Click Here##}");
        Assert.Contains("{####}", Assert.Throws<ArgumentException>(() => sample.SetEmail("Hello", "Welcome")).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => sample.SetSms("Welcome"));
        Assert.Contains("141", Assert.Throws<ArgumentException>(() => sample.SetSms("{####}" + new string('x', 135))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => sample.SetEmail(new string('x', 141), "{####}"));
        Assert.Throws<ArgumentException>(() => sample.SetEmail("Hello", "{####}" + new string('x', 20_000)));
        var created = await Assert.ThrowsAsync<ArgumentException>(() => Handlers.RunAsync<CustomMessageEvent>(e => e.SetSms("{####}")));
        Assert.Contains("{username}", created.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_user_is_migrated_with_attributes_but_without_sub()
    {
        var empty = Samples.Event("UserMigration_Authentication", """{ "password": "Old-pass-1" }""", "{}");
        var response = await Handlers.RunAsync<UserMigrationEvent>(e => e.Migrate(new Dictionary<string, string> { ["email"] = "ann@example.com" }), empty);
        AssertJson("""{ "userAttributes": { "email": "ann@example.com" }, "finalUserStatus": "CONFIRMED", "messageAction": "SUPPRESS", "forceAliasCreation": false, "enableSMSMFA": false }""", response);
        response = await Handlers.RunAsync<UserMigrationEvent>(e => e.MigrateForReset(new Dictionary<string, string> { ["email"] = "ann@example.com" }), empty);
        Assert.Equal("RESET_REQUIRED", (string?)response["finalUserStatus"]);

        Assert.Throws<ArgumentException>(() => new UserMigrationEvent().Migrate(new Dictionary<string, string>()));
        Assert.Throws<ArgumentException>(() => new UserMigrationEvent().Migrate(new Dictionary<string, string> { ["sub"] = "x" }));
    }

    private static void AssertJson(string expected, JsonNode actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), actual), $"Expected {JsonNode.Parse(expected)!.ToJsonString()}\ngot      {actual.ToJsonString()}");
}
