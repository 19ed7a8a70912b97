using System.Globalization;
using System.Text.Json.Nodes;
using Cognito.Federation.Emulator.Tests.SignIn;

namespace Cognito.Federation.Emulator.Tests.Administration;

/// <summary>Lists of users: pages, filters and chosen attributes.</summary>
public sealed class ListUsersTests
{
    [Theory]
    [InlineData("username = \"alice\"", "alice")]
    [InlineData("username=\"alice\"", "alice")]
    [InlineData("  username   =   \"alice\"  ", "alice")]
    [InlineData("username ^= \"b\"", "bob")]
    [InlineData("username ^= \"\"", "alice bob")]
    [InlineData("username = \"ALICE\"", "")]
    [InlineData("email = \"alice@example.com\"", "alice")]
    [InlineData("email ^= \"alice@\"", "alice")]
    [InlineData("name = \"Bob \\\"the\\\" \\\\ builder\"", "bob")]
    [InlineData("cognito:user_status = \"CONFIRMED\"", "alice")]
    [InlineData("cognito:user_status = \"confirmed\"", "alice")]
    [InlineData("status = \"Enabled\"", "alice bob")]
    [InlineData("status = \"enabled\"", "")]
    [InlineData("status = \"Disabled\"", "")]
    [InlineData("family_name = \"Reddy\"", "")]
    [InlineData("", "alice bob")]
    public async Task A_filter_finds_whom_it_says(string filter, string expected)
    {
        await using var emulator = await StartAsync();

        var users = (await ListAsync(emulator, ("Filter", filter)).Ok()).Json["Users"]!.AsArray();

        Assert.Equal(expected, string.Join(' ', users.Select(user => (string?)user!["Username"]).Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("username", "Error while parsing filter.")]
    [InlineData("username = alice", "Error while parsing filter.")]
    [InlineData("username = \"alice", "Error while parsing filter.")]
    [InlineData("username = \"al\"ice\"", "Error while parsing filter.")]
    [InlineData("username = \"alice\" and name = \"x\"", "Error while parsing filter.")]
    [InlineData("username = \"a\\x\"", "Error while parsing filter.")]
    [InlineData("username = \"alice\\\"", "Error while parsing filter.")]
    [InlineData("username > \"a\"", "Error while parsing filter.")]
    [InlineData("= \"a\"", "Error while parsing filter.")]
    [InlineData("custom:tenant = \"a\"", "Invalid search attribute: custom:tenant")]
    [InlineData("nickname = \"a\"", "Invalid search attribute: nickname")]
    public async Task What_is_not_in_the_grammar_is_refused(string filter, string message)
    {
        await using var emulator = await StartAsync();

        await ListAsync(emulator, ("Filter", filter)).Fails("InvalidParameterException", message);
    }

    [Fact]
    public async Task Users_tell_everything_or_what_was_asked_for()
    {
        await using var emulator = await StartAsync();

        var whole = (await ListAsync(emulator, ("Filter", "username = \"alice\"")).Ok()).Json["Users"]![0]!;
        var part = (await ListAsync(emulator, ("Filter", "username = \"alice\""), ("AttributesToGet", new JsonArray("email"))).Ok()).Json["Users"]![0]!;

        Assert.Equal(("CONFIRMED", true), ((string?)whole["UserStatus"], (bool)whole["Enabled"]!));
        Assert.Equal(3, whole["Attributes"]!.AsArray().Count);
        Assert.Equal("""[{"Name":"email","Value":"alice@example.com"}]""", part["Attributes"]!.ToJsonString());
        await ListAsync(emulator, ("AttributesToGet", new JsonArray("email"))).Fails("InvalidParameterException", "One or more requested attributes do not exist.");
    }

    [Fact]
    public async Task Pages_hold_every_user_once_also_when_the_last_of_a_page_is_deleted()
    {
        await using var emulator = await Pools.StartAsync(p =>
        {
            for (var i = 0; i < 5; i++)
                p.AddUser("user" + i.ToString(CultureInfo.InvariantCulture), Pools.Password);
        });
        var names = new List<string>();
        string? token = null;
        do
        {
            var page = await ListAsync(emulator, ("Limit", 2), ("PaginationToken", token)).Ok();
            names.AddRange(page.Json["Users"]!.AsArray().Select(user => (string)user!["Username"]!));
            token = (string?)page.Json["PaginationToken"];
            await emulator.OnPoolAsync("AdminDeleteUser", emulator.PoolId(), ("Username", names[^1])).Ok();
        }
        while (token is not null);

        Assert.Equal(5, names.Distinct().Count());
        await ListAsync(emulator, ("PaginationToken", "%%%")).Fails("InvalidParameterException", "Invalid pagination token provided.");
        await ListAsync(emulator, ("Limit", 61)).Fails("InvalidParameterException");
    }

    private static Task<CognitoEmulator> StartAsync() =>
        SignInCalls.StartAsync(pool: p => p.AddUser("bob", Pools.Password, u => (u.Confirmed, u.Attributes["name"]) = (false, "Bob \"the\" \\ builder")));

    private static Task<Answer> ListAsync(CognitoEmulator emulator, params (string, JsonNode?)[] members) => emulator.OnPoolAsync("ListUsers", emulator.PoolId(), members);
}
