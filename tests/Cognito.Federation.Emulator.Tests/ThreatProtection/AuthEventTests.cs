using System.Text.Json.Nodes;
using Cognito.Federation.Emulator.Tests.Passwords;
using Cognito.Federation.Emulator.Tests.SignIn;
using static Cognito.Federation.Emulator.Tests.ThreatProtection.ThreatCalls;

namespace Cognito.Federation.Emulator.Tests.ThreatProtection;

public sealed class AuthEventTests
{
    [Fact]
    public async Task What_a_user_does_is_noted_newest_first()
    {
        await using var emulator = await StartAsync();
        await emulator.SignUpAsync("bob", ("email", "bob@example.com")).Ok();
        await emulator.ResendAsync("bob").Ok();
        await emulator.ConfirmAsync("bob", emulator.Code("bob")).Ok();
        var token = await emulator.AccessTokenAsync("bob");
        await emulator.ChangePasswordAsync(token).Ok();
        await emulator.ForgotAsync("bob").Ok();
        await emulator.ConfirmForgotAsync(emulator.Code("bob"), "bob", SignInCalls.Password).Ok();

        Assert.Equal(
            ["PasswordChange Pass", "ForgotPassword Pass", "PasswordChange Pass", "SignIn Pass", "ResendCode Pass", "SignUp Pass"],
            (await emulator.EventsAsync("bob")).Select(e => $"{e["EventType"]} {e["EventResponse"]}"));
    }

    [Fact]
    public async Task An_event_says_when_from_where_and_with_which_steps()
    {
        await using var emulator = await StartAsync();
        emulator.Clock.SetUtcNow(new DateTimeOffset(2030, 1, 2, 3, 4, 5, TimeSpan.Zero));
        await emulator.SignInFromAsync("192.0.2.7").Ok();

        var entry = Assert.Single(await emulator.EventsAsync());

        Assert.Equal("192.0.2.7", (string?)entry["EventContextData"]!["IpAddress"]);
        Assert.Equal("Password:Success", entry.Challenges());
        Assert.Equal(new DateTimeOffset(2030, 1, 2, 3, 4, 5, TimeSpan.Zero).ToUnixTimeSeconds(), (long)(double)entry["CreationDate"]!);
        Assert.Null(entry["EventFeedback"]);
    }

    [Fact]
    public async Task A_sign_in_that_waits_for_a_step_is_in_progress_until_it_ends()
    {
        await using var emulator = await StartAsync();
        await emulator.OnPoolAsync("AdminCreateUser", emulator.PoolId(), ("Username", "bob"), ("TemporaryPassword", "Temp-Horse-1")).Ok();
        var challenge = await emulator.SignInAsync("bob", "Temp-Horse-1");
        Assert.Equal("InProgress", (string?)Assert.Single(await emulator.EventsAsync("bob"))["EventResponse"]);

        await emulator.AnswerNewPasswordAsync(challenge, "bob", PasswordCalls.NewPassword).Ok();

        Assert.Equal("Pass", (string?)Assert.Single(await emulator.EventsAsync("bob"))["EventResponse"]);
    }

    [Fact]
    public async Task Events_come_in_pages()
    {
        await using var emulator = await StartAsync();
        for (var i = 0; i < 3; i++)
            await emulator.SignInAsync().Ok();

        var first = await emulator.ListEventsAsync(size: 2).Ok();
        var second = await emulator.ListEventsAsync(size: 2, token: first.Text("NextToken")).Ok();

        Assert.Equal(2, first.Json["AuthEvents"]!.AsArray().Count);
        Assert.Single(second.Json["AuthEvents"]!.AsArray());
        Assert.Null(second.Json["NextToken"]);
        Assert.Equal((await emulator.EventsAsync()).Select(Id), [.. Ids(first), .. Ids(second)]);
        Assert.Equal(3, (await emulator.ListEventsAsync(size: 0).Ok()).Json["AuthEvents"]!.AsArray().Count);
        await emulator.ListEventsAsync(size: 61).Fails("InvalidParameterException");
        await emulator.ListEventsAsync("nobody").Fails("UserNotFoundException");
    }

    [Fact]
    public async Task An_administrator_says_what_an_event_was()
    {
        await using var emulator = await StartAsync();
        await emulator.SignInAsync().Ok();
        var id = Id((await emulator.EventsAsync())[0]);

        await FeedbackAsync(emulator, id, "Invalid").Ok();

        var feedback = (await emulator.EventsAsync())[0]["EventFeedback"]!;
        Assert.Equal(("Invalid", "Admin"), ((string?)feedback["FeedbackValue"], (string?)feedback["Provider"]));
        Assert.True((double)feedback["FeedbackDate"]! > 0);
        await FeedbackAsync(emulator, "no-such-event", "Valid").Fails("ResourceNotFoundException");
        await FeedbackAsync(emulator, id, "Perhaps").Fails("InvalidParameterException");
        await emulator.CallAsync("AdminUpdateAuthEventFeedback", new JsonObject { ["UserPoolId"] = emulator.PoolId(), ["Username"] = "alice", ["EventId"] = id, ["FeedbackValue"] = "Valid" })
            .Fails("MissingAuthenticationTokenException", status: 403);
    }

    [Fact]
    public async Task A_user_says_it_with_the_token_of_the_mail()
    {
        await using var emulator = await StartAtRiskAsync(RiskLevel.High);
        (await emulator.SignInAsync()).AssertNotAuthorized(Blocked);
        var notice = emulator.Outbox.Latest("alice@example.com");
        var id = Id((await emulator.EventsAsync())[0]);

        await OwnFeedbackAsync(emulator, id, "made-up").Fails("NotAuthorizedException", "Invalid feedback token.");
        await OwnFeedbackAsync(emulator, id, notice.Code, "nobody").Fails("NotAuthorizedException", "Invalid feedback token.");
        await OwnFeedbackAsync(emulator, id, notice.Code).Ok();

        Assert.Equal((MessagePurpose.RiskNotice, DeliveryMedium.Email), (notice.Purpose, notice.Medium));
        var feedback = (await emulator.EventsAsync())[0]["EventFeedback"]!;
        Assert.Equal(("Valid", "User"), ((string?)feedback["FeedbackValue"], (string?)feedback["Provider"]));
    }

    [Fact]
    public async Task Users_are_not_mailed_where_the_pool_does_not_want_it()
    {
        await using var emulator = await StartAtRiskAsync(RiskLevel.Low, t => t.NotifyUsers = false);
        await emulator.SignInAsync().Ok();

        Assert.Empty(emulator.Outbox.All);
        await OwnFeedbackAsync(emulator, Id((await emulator.EventsAsync())[0]), "made-up").Fails("NotAuthorizedException", "Invalid feedback token.");
    }

    [Fact]
    public async Task Without_threat_protection_there_is_no_history()
    {
        await using var emulator = await SignInCalls.StartAsync();
        await emulator.SignInAsync().Ok();
        const string Off = "Threat protection is not enabled for this user pool.";

        await emulator.ListEventsAsync().Fails("UserPoolAddOnNotEnabledException", Off);
        await FeedbackAsync(emulator, "some-event", "Valid").Fails("UserPoolAddOnNotEnabledException", Off);
        await OwnFeedbackAsync(emulator, "some-event", "token").Fails("UserPoolAddOnNotEnabledException", Off);
    }

    [Fact]
    public async Task A_pool_says_whether_it_has_threat_protection()
    {
        await using var emulator = await StartAsync();
        Assert.Equal("ENFORCED", (await emulator.OnPoolAsync("DescribeUserPool", emulator.PoolId()).Ok()).Text("UserPool", "UserPoolAddOns", "AdvancedSecurityMode"));

        await using var other = await SignInCalls.StartAsync();
        Assert.Null((await other.OnPoolAsync("DescribeUserPool", other.PoolId()).Ok()).Json["UserPool"]!["UserPoolAddOns"]);
    }

    private static Task<CognitoEmulator> StartAsync() => ThreatCalls.StartAsync(t => t.Enabled = true);

    private static Task<Answer> FeedbackAsync(CognitoEmulator emulator, string id, string value) =>
        emulator.OnPoolAsync("AdminUpdateAuthEventFeedback", emulator.PoolId(), ("Username", "alice"), ("EventId", id), ("FeedbackValue", value));

    private static Task<Answer> OwnFeedbackAsync(CognitoEmulator emulator, string id, string token, string username = "alice") =>
        emulator.CallAsync("UpdateAuthEventFeedback", new JsonObject
        {
            ["UserPoolId"] = emulator.PoolId(),
            ["Username"] = username,
            ["EventId"] = id,
            ["FeedbackToken"] = token,
            ["FeedbackValue"] = "Valid",
        });

    private static string Id(JsonNode entry) => (string)entry["EventId"]!;

    private static IEnumerable<string> Ids(Answer page) => page.Json["AuthEvents"]!.AsArray().Select(e => Id(e!));
}
