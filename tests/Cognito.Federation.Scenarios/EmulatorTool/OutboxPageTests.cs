using System.Net;
using System.Text.Json;

namespace Cognito.Federation.Scenarios.EmulatorTool;

/// <summary>The pages that a test of another language, or a shell script, reads its codes from.</summary>
[Trait("Kind", "Heavy")]
public sealed class OutboxPageTests(ExampleServer example) : IClassFixture<ExampleServer>
{
    private const string CodePage = "/_emulator/outbox/code";
    private readonly ToolServer _server = example.Server;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_newest_code_of_a_purpose_or_of_all_is_plain_text()
    {
        var directory = _server.Directory();
        await directory.RegisterAsync("olga");
        await directory.SignUp.ResendCodeAsync("olga", cancellationToken: Cancel);
        await directory.SignUp.ResendCodeAsync("olga", cancellationToken: Cancel);
        var sent = (await MessagesAsync()).Where(m => m.GetProperty("username").GetString() == "olga").ToArray();
        Assert.Equal(["sign-up", "resend", "resend"], sent.Select(m => m.GetProperty("purpose").GetString()));
        var codes = sent.Select(m => m.GetProperty("code").GetString()!).ToArray();
        Assert.All(codes, code => Assert.Matches("^[0-9]{6}$", code));

        using var reply = await _server.Http.GetAsync($"{CodePage}?pool={ToolClients.Pool}&username=olga&purpose=sign-up", Cancel);

        Assert.Equal("text/plain; charset=utf-8", reply.Content.Headers.ContentType!.ToString());
        Assert.Equal(codes[0], await reply.Content.ReadAsStringAsync(Cancel));
        Assert.Equal(codes[2], await CodeAsync("username=olga&purpose=resend"));
        Assert.Equal(codes[2], await CodeAsync("username=olga"));
        await directory.SignUp.ConfirmAsync("olga", codes[2], cancellationToken: Cancel);
    }

    [Fact]
    public async Task The_outbox_is_a_list_of_what_was_sent_to_whom_and_why()
    {
        await _server.Directory().RegisterAsync("oskar");

        var message = (await MessagesAsync()).Single(m => m.GetProperty("username").GetString() == "oskar");

        Assert.Equal(ToolClients.Pool, message.GetProperty("pool").GetString());
        Assert.Equal("oskar@example.com", message.GetProperty("destination").GetString());
        Assert.Equal("email", message.GetProperty("medium").GetString());
        Assert.Equal("sign-up", message.GetProperty("purpose").GetString());
        Assert.Equal(await CodeAsync("username=oskar"), message.GetProperty("code").GetString());
        Assert.True(message.GetProperty("sentAt").TryGetDateTimeOffset(out _));
    }

    [Theory]
    [InlineData("pool=users&username=ophelia")]
    [InlineData("pool=us-east-1_Example01&username=OPHELIA")]
    [InlineData("username=ophelia%40example.com&purpose=sign-up")]
    public async Task A_pool_goes_by_id_or_name_and_a_person_by_name_or_address(string query)
    {
        var directory = _server.Directory();
        if (!(await MessagesAsync()).Any(m => m.GetProperty("username").GetString() == "ophelia"))
            await directory.RegisterAsync("ophelia");

        var expected = (await MessagesAsync()).Single(m => m.GetProperty("username").GetString() == "ophelia").GetProperty("code").GetString();
        Assert.Equal(expected, await CodeAsync(query));
    }

    [Theory]
    [InlineData("resend")]
    [InlineData("forgot-password")]
    [InlineData("attribute")]
    [InlineData("mfa")]
    public async Task A_purpose_for_which_nothing_was_sent_is_not_found(string purpose)
    {
        var username = $"otto-{purpose}";
        await _server.Directory().RegisterAsync(username);

        await RefusedAsync(HttpStatusCode.NotFound, $"{CodePage}?username={username}&purpose={purpose}", $"No message for username '{username}', purpose '{purpose}'.");
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound, CodePage + "?pool=eu-west-1_None&username=olga", "There is no user pool with the id or name 'eu-west-1_None'.")]
    [InlineData(HttpStatusCode.NotFound, CodePage + "?pool=users&username=nobody", "No message for pool 'users', username 'nobody'.")]
    [InlineData(HttpStatusCode.BadRequest, CodePage + "?purpose=signup", "Unknown purpose 'signup'. Expected one of sign-up, resend, forgot-password, attribute, mfa")]
    [InlineData(HttpStatusCode.BadRequest, CodePage + "?user=olga", "Unknown parameter 'user'. Expected pool, username and purpose.")]
    [InlineData(HttpStatusCode.NotFound, "/_emulator/inbox", "There is no page /_emulator/inbox. There are /_emulator/health, /_emulator/outbox and /_emulator/outbox/code.")]
    public async Task What_is_not_there_is_named_with_what_is(HttpStatusCode status, string address, string message)
    {
        await _server.Directory().RegisterAsync($"somebody-{Guid.NewGuid():N}");   // an empty outbox has an answer of its own

        await RefusedAsync(status, address, message);
    }

    [Fact]
    public async Task Pages_are_read_only()
    {
        using var reply = await _server.Http.PostAsync("/_emulator/outbox", null, Cancel);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, reply.StatusCode);
        Assert.Equal("Expected GET, got POST.", await reply.Content.ReadAsStringAsync(Cancel));
    }

    [Fact]
    public async Task A_fresh_server_has_an_empty_outbox_and_says_so()
    {
        await using var server = await ToolServer.StartAsync();

        Assert.Equal("[]", await server.Http.GetStringAsync("/_emulator/outbox", Cancel));
        using var reply = await server.Http.GetAsync(CodePage, Cancel);
        Assert.Equal(HttpStatusCode.NotFound, reply.StatusCode);
        Assert.Equal("The outbox is empty: no message was sent yet.", await reply.Content.ReadAsStringAsync(Cancel));
    }

    private async Task<JsonElement[]> MessagesAsync() =>
        [.. JsonDocument.Parse(await _server.Http.GetStringAsync("/_emulator/outbox", Cancel)).RootElement.EnumerateArray()];

    private Task<string> CodeAsync(string query) => _server.Http.GetStringAsync($"{CodePage}?{query}", Cancel);

    private async Task RefusedAsync(HttpStatusCode status, string address, string message)
    {
        using var reply = await _server.Http.GetAsync(address, Cancel);
        Assert.Equal(status, reply.StatusCode);
        Assert.Equal("text/plain; charset=utf-8", reply.Content.Headers.ContentType!.ToString());
        Assert.StartsWith(message, await reply.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }
}
