using System.Net;
using System.Text.Json.Nodes;
using static Cognito.Federation.Emulator.Tests.SignIn.SignInCalls;

namespace Cognito.Federation.Emulator.Tests.SignIn;

public sealed class NewPasswordTests
{
    private const string Temporary = "Temp-Horse-1";
    private const string Chosen = "Chosen-Horse-2";

    [Fact]
    public async Task A_temporary_password_leads_to_a_new_one_and_then_to_tokens()
    {
        await using var emulator = await WithInvitedUserAsync();
        var challenge = await emulator.SignInAsync("bob", Temporary);
        Assert.Equal("NEW_PASSWORD_REQUIRED", challenge.Text("ChallengeName"));
        Assert.Null(challenge.Json["AuthenticationResult"]);

        var tokens = await AnswerAsync(emulator, challenge.Text("Session"), Chosen);

        Assert.Equal("bob", (await emulator.GetUserAsync(tokens.Token("AccessToken"))).Text("Username"));
        Assert.NotEmpty((await emulator.SignInAsync("bob", Chosen)).Token("IdToken"));
        Assert.NotEmpty((await SrpSignIn.RunAsync(emulator, emulator.Client(), "bob", Chosen)).Token("IdToken"));
        (await emulator.SignInAsync("bob", Temporary)).AssertNotAuthorized();
    }

    [Fact]
    public async Task The_challenge_also_follows_a_sign_in_by_SRP()
    {
        await using var emulator = await WithInvitedUserAsync();

        var challenge = await SrpSignIn.RunAsync(emulator, emulator.Client(), "bob", Temporary);

        Assert.Equal("NEW_PASSWORD_REQUIRED", challenge.Text("ChallengeName"));
        Assert.NotEmpty((await AnswerAsync(emulator, challenge.Text("Session"), Chosen)).Token("AccessToken"));
    }

    [Fact]
    public async Task The_challenge_carries_attributes_as_JSON_in_strings()
    {
        await using var emulator = await WithInvitedUserAsync();

        var challenge = await emulator.SignInAsync("bob", Temporary);

        var attributes = JsonNode.Parse(challenge.Text("ChallengeParameters", "userAttributes"))!;
        Assert.Equal("bob@example.com", (string?)attributes["email"]);
        Assert.Equal("true", (string?)attributes["email_verified"]);
        Assert.Null(attributes["sub"]);
        Assert.Equal("[]", challenge.Text("ChallengeParameters", "requiredAttributes"));
        Assert.Equal("bob", challenge.Text("ChallengeParameters", "USER_ID_FOR_SRP"));
    }

    [Fact]
    public async Task A_weak_password_is_refused_and_the_session_stays_open_for_a_better_one()
    {
        await using var emulator = await WithInvitedUserAsync();
        var session = (await emulator.SignInAsync("bob", Temporary)).Text("Session");

        (await AnswerAsync(emulator, session, "weak"))
            .AssertRefused("InvalidPasswordException", "Password did not conform with policy: Password not long enough");
        Assert.Equal(HttpStatusCode.OK, (await AnswerAsync(emulator, session, Chosen)).Status);
    }

    [Fact]
    public async Task A_session_works_once()
    {
        await using var emulator = await WithInvitedUserAsync();
        var session = (await emulator.SignInAsync("bob", Temporary)).Text("Session");
        Assert.Equal(HttpStatusCode.OK, (await AnswerAsync(emulator, session, Chosen)).Status);

        (await AnswerAsync(emulator, session, "Another-Horse-3")).AssertNotAuthorized("Invalid session for the user, session can only be used once.");
    }

    [Fact]
    public async Task A_forged_an_expired_and_another_users_session_are_refused()
    {
        await using var emulator = await WithInvitedUserAsync();
        await InviteAsync(emulator, "carol");
        var carols = (await emulator.SignInAsync("carol", Temporary)).Text("Session");

        (await AnswerAsync(emulator, new string('x', 40), Chosen)).AssertNotAuthorized("Invalid session for the user.");
        (await AnswerAsync(emulator, carols, Chosen)).AssertNotAuthorized();
        emulator.Clock.Advance(TimeSpan.FromMinutes(3));
        (await AnswerAsync(emulator, carols, Chosen, "carol")).AssertNotAuthorized("Invalid session for the user, session is expired.");
    }

    [Fact]
    public async Task A_second_open_session_cannot_replace_the_password_that_was_chosen_in_the_first()
    {
        await using var emulator = await WithInvitedUserAsync();
        var (first, second) = (await emulator.SignInAsync("bob", Temporary), await emulator.SignInAsync("bob", Temporary));
        Assert.Equal(HttpStatusCode.OK, (await AnswerAsync(emulator, first.Text("Session"), Chosen)).Status);

        (await AnswerAsync(emulator, second.Text("Session"), "Another-Horse-3")).AssertNotAuthorized("Invalid session for the user.");
        Assert.NotEmpty((await emulator.SignInAsync("bob", Chosen)).Token("IdToken"));
    }

    [Fact]
    public async Task A_session_is_needed_and_a_secret_block_is_none()
    {
        await using var emulator = await WithInvitedUserAsync();
        var signIn = new SrpSignIn(emulator, emulator.Client(), "bob");
        await signIn.StartAsync();

        (await AnswerAsync(emulator, null, Chosen)).AssertRefused("InvalidParameterException", "Missing required parameter Session");
        (await AnswerAsync(emulator, signIn.SecretBlock, Chosen)).AssertNotAuthorized("Invalid session for the user.");
    }

    [Fact]
    public async Task A_temporary_password_expires()
    {
        await using var emulator = await WithInvitedUserAsync();
        emulator.Clock.Advance(TimeSpan.FromDays(7));

        (await emulator.SignInAsync("bob", Temporary)).AssertNotAuthorized("Temporary password has expired and must be reset by an administrator.");
    }

    [Fact]
    public async Task Attributes_are_filled_in_on_the_way()
    {
        await using var emulator = await WithInvitedUserAsync();
        var session = (await emulator.SignInAsync("bob", Temporary)).Text("Session");

        var tokens = await AnswerAsync(emulator, session, Chosen, extra: ("userAttributes.given_name", "Bob"));

        var profile = await emulator.GetUserAsync(tokens.Token("AccessToken"));
        Assert.Contains(profile.Json["UserAttributes"]!.AsArray(), a => (string?)a!["Name"] == "given_name" && (string?)a["Value"] == "Bob");
    }

    [Theory]
    [InlineData("userAttributes.email_verified", "true", "NotAuthorizedException")]
    [InlineData("userAttributes.nickel", "x", "InvalidParameterException")]
    [InlineData("userAttributes.sub", "x", "InvalidParameterException")]
    [InlineData("given_name", "Bob", "EmulatorUnsupportedException")]
    public async Task Attributes_that_nobody_may_fill_in_are_refused(string name, string value, string error)
    {
        await using var emulator = await WithInvitedUserAsync();
        var session = (await emulator.SignInAsync("bob", Temporary)).Text("Session");

        Assert.Equal(error, (await AnswerAsync(emulator, session, Chosen, extra: (name, value))).Error);
        Assert.Equal(HttpStatusCode.OK, (await AnswerAsync(emulator, session, Chosen)).Status);
    }

    [Fact]
    public void Required_attributes_must_be_given_once_and_cannot_be_replaced()
    {
        var settings = new UserPoolSettings
        {
            Schema = PoolSchema.Standard.With([new("email") { Required = true }, new("given_name") { Required = true }]),
        };
        var pool = new UserPool("us-east-1_Schema123", "schema", settings, DateTimeOffset.UnixEpoch);
        var client = new UserPoolClient(pool, "client", "client", null, new(), DateTimeOffset.UnixEpoch);
        var user = new PoolUser("bob", RandomText.Uuid(), DateTimeOffset.UnixEpoch);
        user.SetAttribute("email", "bob@example.com");

        Assert.Equal(["given_name"], NewPasswordChallenge.Missing(pool, user));
        Assert.Equal("Invalid attributes given, given_name is missing", Refused([]));
        Assert.Equal("Cannot modify an already provided email", Refused(new() { ["email"] = "new@example.com", ["given_name"] = "Bob" }));
        NewUserAttributes.Check(client, user, new Dictionary<string, string> { ["given_name"] = "Bob" });

        string Refused(Dictionary<string, string> given) => Assert.Throws<AwsException>(() => NewUserAttributes.Check(client, user, given)).Message;
    }

    [Fact]
    public async Task Who_was_invited_without_a_required_attribute_fills_it_in_with_the_new_password()
    {
        await using var emulator = await AdminCalls.StartEmptyAsync();
        var pool = await emulator.CreatePoolAsync(settings: """{ "Schema": [{ "Name": "given_name", "AttributeDataType": "String", "Required": true, "Mutable": true }] }""");
        await emulator.CreateClientAsync(pool).Ok();
        await emulator.OnPoolAsync("AdminCreateUser", pool, ("Username", "bob"), ("TemporaryPassword", Temporary), ("MessageAction", "SUPPRESS")).Ok();
        var challenge = await emulator.SignInAsync("bob", Temporary);

        Assert.Equal("""["userAttributes.given_name"]""", challenge.Text("ChallengeParameters", "requiredAttributes"));
        (await AnswerAsync(emulator, challenge.Text("Session"), Chosen)).AssertRefused("InvalidParameterException", "Invalid attributes given, given_name is missing");
        var tokens = await AnswerAsync(emulator, challenge.Text("Session"), Chosen, extra: ("userAttributes.given_name", "Bob"));

        Assert.Equal("Bob", (await emulator.GetUserAsync(tokens.Token("AccessToken"))).Attribute("given_name"));
        (await emulator.SignUpAsync("carol")).AssertRefused("InvalidParameterException", "Attributes did not conform to the schema: given_name: The attribute given_name is required");
    }

    private static async Task<CognitoEmulator> WithInvitedUserAsync()
    {
        var emulator = await StartAsync();
        await InviteAsync(emulator, "bob");
        return emulator;
    }

    private static async Task InviteAsync(CognitoEmulator emulator, string username)
    {
        var created = await emulator.CallSignedAsync("AdminCreateUser", new JsonObject
        {
            ["UserPoolId"] = emulator.UserPools[0].Id,
            ["Username"] = username,
            ["TemporaryPassword"] = Temporary,
            ["MessageAction"] = "SUPPRESS",
            ["UserAttributes"] = new JsonArray(
                new JsonObject { ["Name"] = "email", ["Value"] = username + "@example.com" },
                new JsonObject { ["Name"] = "email_verified", ["Value"] = "true" }),
        });
        Assert.Equal(HttpStatusCode.OK, created.Status);
    }

    private static Task<Answer> AnswerAsync(CognitoEmulator emulator, string? session, string password, string username = "bob", (string Name, string Value)? extra = null)
    {
        var responses = new JsonObject { ["USERNAME"] = username, ["NEW_PASSWORD"] = password };
        if (extra is { } attribute)
            responses[attribute.Name] = attribute.Value;
        var body = new JsonObject { ["ClientId"] = emulator.Client().Id, ["ChallengeName"] = "NEW_PASSWORD_REQUIRED", ["ChallengeResponses"] = responses };
        if (session is not null)
            body["Session"] = session;
        return emulator.CallAsync("RespondToAuthChallenge", body);
    }
}
