using System.Net;
using System.Text.Json.Nodes;

namespace Cognito.Federation.Emulator.Tests;

public sealed class OutboxTests
{
    [Fact]
    public async Task A_registration_its_repetition_and_an_invitation_each_have_their_purpose()
    {
        await using var emulator = await Pools.StartAsync();
        await emulator.SignUpAsync("alice", ("email", "Alice@example.com")).Ok();
        await emulator.ResendAsync("alice").Ok();
        await emulator.CallSignedAsync("AdminCreateUser", new JsonObject
        {
            ["UserPoolId"] = emulator.PoolId(),
            ["Username"] = "bob",
            ["UserAttributes"] = Pools.Attributes(("email", "bob@example.com")),
            ["DesiredDeliveryMediums"] = new JsonArray("EMAIL"),
        }).Ok();

        Assert.Equal([MessagePurpose.SignUp, MessagePurpose.Resend, MessagePurpose.Invitation], emulator.Outbox.All.Select(static m => m.Purpose));
        Assert.All(emulator.Outbox.All, m => Assert.Equal((emulator.PoolId(), DeliveryMedium.Email), (m.Pool, m.Medium)));
        Assert.Equal(["alice", "alice", "bob"], emulator.Outbox.All.Select(static m => m.Username));
        Assert.Equal("Alice@example.com", emulator.Outbox.All[0].Destination);
        Assert.All(emulator.Outbox.All.Take(2), static m => Assert.Matches("^[0-9]{6}$", m.Code));
    }

    [Fact]
    public async Task The_newest_message_is_found_by_destination_or_username_in_any_letter_case()
    {
        await using var emulator = await Pools.StartAsync();
        await emulator.SignUpAsync("alice", ("email", "alice@example.com")).Ok();
        await emulator.SignUpAsync("bob", ("email", "bob@example.com")).Ok();
        await emulator.ResendAsync("alice").Ok();

        Assert.Equal(MessagePurpose.Resend, emulator.Outbox.Latest("ALICE@example.com").Purpose);
        Assert.Same(emulator.Outbox.Latest("alice@example.com"), emulator.Outbox.Latest("Alice"));
        Assert.Equal("bob", emulator.Outbox.Latest("bob").Username);
    }

    [Fact]
    public async Task A_telephone_number_gets_a_text_message()
    {
        await using var emulator = await Pools.StartAsync(static p =>
        {
            p.AutoVerifiedAttributes.Clear();
            p.AutoVerifiedAttributes.Add("phone_number");
        });

        await emulator.SignUpAsync("alice", ("phone_number", "+15555550100")).Ok();

        var message = emulator.Outbox.Latest("+15555550100");
        Assert.Equal((DeliveryMedium.Sms, "SignUp by Sms"), (message.Medium, message.ToString()));
    }

    [Fact]
    public async Task Looking_for_what_was_never_sent_says_why_it_may_not_be_there()
    {
        await using var emulator = await Pools.StartAsync();

        Assert.Contains("The outbox is empty", Assert.Throws<InvalidOperationException>(() => emulator.Outbox.Latest("alice")).Message, StringComparison.Ordinal);
        await emulator.SignUpAsync("alice", ("email", "alice@example.com")).Ok();
        Assert.Contains("1 message(s), none to that", Assert.Throws<InvalidOperationException>(() => emulator.Outbox.Latest("bob")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fixed_code_is_every_code()
    {
        await using var emulator = await Pools.StartAsync(options: static o => o.FixedCode = "000042");
        await emulator.SignUpAsync("alice", ("email", "alice@example.com")).Ok();

        Assert.Equal("000042", emulator.Outbox.Latest("alice").Code);
        await emulator.ConfirmAsync("alice", "000042").Ok();
    }

    [Fact]
    public async Task The_page_of_the_outbox_is_JSON()
    {
        await using var emulator = await Pools.StartAsync();
        await emulator.SignUpAsync("alice", ("email", "alice@example.com")).Ok();

        var page = await emulator.GetAsync("/_emulator/outbox");

        var entry = Assert.Single(page.Json.AsArray())!;
        Assert.Equal(("alice", "alice@example.com", "email", "sign-up"), ((string?)entry["username"], (string?)entry["destination"], (string?)entry["medium"], (string?)entry["purpose"]));
        Assert.Equal((emulator.PoolId(), emulator.Outbox.All[0].Code), ((string?)entry["pool"], (string?)entry["code"]));
        Assert.Equal("application/json; charset=utf-8", page.ContentType);
    }

    [Theory]
    [InlineData("", "resend")]
    [InlineData("?username=alice", "resend")]
    [InlineData("?username=ALICE@example.com", "resend")]
    [InlineData("?pool=users&username=alice&purpose=sign-up", "sign-up")]
    [InlineData("?purpose=resend", "resend")]
    public async Task The_newest_code_is_plain_text(string query, string purpose)
    {
        await using var emulator = await Pools.StartAsync();
        await emulator.SignUpAsync("alice", ("email", "alice@example.com")).Ok();
        await emulator.ResendAsync("alice").Ok();

        var page = await emulator.GetAsync("/_emulator/outbox/code" + query);

        Assert.Equal(emulator.Outbox.All[purpose == "sign-up" ? 0 : 1].Code, page.Body);
        Assert.Equal("text/plain; charset=utf-8", page.ContentType);
        Assert.Equal(page.Body, (await emulator.GetAsync($"/_emulator/outbox/code?pool={emulator.PoolId()}&purpose={purpose}")).Body);
    }

    [Theory]
    [InlineData("/_emulator/outbox/code?username=bob", HttpStatusCode.NotFound, "username 'bob'")]
    [InlineData("/_emulator/outbox/code?pool=none", HttpStatusCode.NotFound, "There is no user pool with the id or name 'none'.")]
    [InlineData("/_emulator/outbox/code?purpose=mfa", HttpStatusCode.NotFound, "purpose 'mfa'")]
    [InlineData("/_emulator/outbox/code?purpose=fun", HttpStatusCode.BadRequest, "sign-up, resend, forgot-password, attribute, mfa")]
    [InlineData("/_emulator/outbox/code?user=alice", HttpStatusCode.BadRequest, "Unknown parameter 'user'")]
    [InlineData("/_emulator/elsewhere", HttpStatusCode.NotFound, "/_emulator/health")]
    public async Task A_question_that_has_no_answer_is_told_what_to_ask(string path, HttpStatusCode status, string text)
    {
        await using var emulator = await Pools.StartAsync();
        await emulator.SignUpAsync("alice", ("email", "alice@example.com")).Ok();

        var page = await emulator.GetAsync(path);

        Assert.Equal(status, page.Status);
        Assert.Contains(text, page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pages_are_only_read()
    {
        await using var emulator = await Pools.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(emulator.Url, "/_emulator/outbox")) { Content = new StringContent("{}") };

        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await emulator.SendAsync(request)).Status);
    }

    [Fact]
    public async Task The_health_page_names_region_account_and_pools()
    {
        await using var emulator = await Pools.StartAsync(options: static o => (o.Region, o.AccountId) = ("eu-central-1", "210987654321"));

        var page = await emulator.GetAsync("/_emulator/health");

        Assert.Equal(("ok", "eu-central-1", "210987654321"), (page.Text("status"), page.Text("region"), page.Text("accountId")));
        Assert.Equal((emulator.PoolId(), "users"), ((string?)page.Json["userPools"]![0]!["id"], (string?)page.Json["userPools"]![0]!["name"]));
    }
}
