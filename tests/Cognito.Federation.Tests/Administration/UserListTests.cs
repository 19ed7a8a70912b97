using System.Globalization;
using System.Text;
using Cognito.Federation.Administration;
using Cognito.Federation.Emulator;
using CsCheck;
using static Cognito.Federation.Tests.Administration.AdminDesk;

namespace Cognito.Federation.Tests.Administration;

public sealed class UserListTests
{
    [Fact]
    public async Task All_users_come_page_by_page_and_a_page_is_fetched_when_it_is_needed()
    {
        await using var pool = await TestPool.StartAsync(p => AddUsers(p, 130));
        var names = new List<string>();

        await foreach (var user in pool.Admin.Users.ListAsync(cancellationToken: Cancellation))
        {
            names.Add(user.Username);
            Assert.Equal(1 + ((names.Count - 1) / 60), pool.Emulator.Requests.Count("ListUsers"));
        }

        Assert.Equal(130, names.Distinct().Count());
        Assert.Equal(3, pool.Emulator.Requests.Count("ListUsers"));
    }

    [Fact]
    public async Task Users_can_be_deleted_while_they_are_listed()
    {
        await using var pool = await TestPool.StartAsync(p => AddUsers(p, 70));

        await foreach (var user in pool.Admin.Users.ListAsync(cancellationToken: Cancellation))
            await pool.Admin.Users.DeleteAsync(user.Username, Cancellation);

        Assert.Empty(await pool.Admin.Users.ListAsync(cancellationToken: Cancellation).ToListAsync());
    }

    [Fact]
    public async Task A_page_that_leads_to_itself_ends_the_walk_with_an_error()
    {
        const string Page = """{"Users":[],"PaginationToken":"again"}""";
        var handler = new RecordedHandler().Reply(Page).Reply(Page);

        var fault = await Assert.ThrowsAsync<CognitoServiceException>(() => Over(handler).Users.ListAsync(cancellationToken: Cancellation).ToListAsync());

        Assert.Equal((CognitoErrorCode.UnreadableReply, 2), (fault.Code, handler.Requests.Count));
    }

    [Theory]
    [InlineData("1e15")]
    [InlineData("-1")]
    [InlineData("\"2026-11-27\"")]
    public async Task A_time_that_is_no_moment_since_1970_cannot_be_used(string time)
    {
        var handler = new RecordedHandler().Reply($$"""{"Users":[{"Username":"alice","UserCreateDate":{{time}}}]}""");

        var fault = await Assert.ThrowsAsync<CognitoServiceException>(() => Over(handler).Users.ListAsync(cancellationToken: Cancellation).ToListAsync());

        Assert.Equal(CognitoErrorCode.UnreadableReply, fault.Code);
        Assert.Contains("UserCreateDate", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_walk_that_is_left_asks_for_no_more()
    {
        await using var pool = await TestPool.StartAsync(p => AddUsers(p, 70));

        await foreach (var _ in pool.Admin.Users.ListAsync(cancellationToken: Cancellation))
            break;

        Assert.Equal(1, pool.Emulator.Requests.Count("ListUsers"));
    }

    [Fact]
    public async Task Filters_find_by_value_beginning_status_and_permission()
    {
        await using var pool = await AdminDesk.StartAsync(p => p
            .AddUser("bob", TestPool.Password, u => (u.Attributes["email"], u.Attributes["family_name"]) = ("bob@example.com", "Reddy"))
            .AddUser("bert", TestPool.Password, u => (u.Attributes["family_name"], u.Confirmed) = ("Reddington", false)));
        await pool.Admin.Users.DisableAsync("bob", Cancellation);
        async Task<string> FindAsync(UserFilter filter) => string.Join(' ', (await pool.Admin.Users.ListAsync(filter, cancellationToken: Cancellation).ToListAsync()).Select(user => user.Username));

        Assert.Equal("alice", await FindAsync(UserFilter.Equal("email", "alice@example.com")));
        Assert.Equal("bob", await FindAsync(UserFilter.Equal("family_name", "Reddy")));
        Assert.Equal(["bert", "bob"], (await FindAsync(UserFilter.StartsWith("family_name", "Redd"))).Split(' ').Order(StringComparer.Ordinal));
        Assert.Equal("bert", await FindAsync(UserFilter.StartsWith("username", "be")));
        Assert.Equal("bert", await FindAsync(UserFilter.HasStatus(UserStatus.Unconfirmed)));
        Assert.Equal("bob", await FindAsync(UserFilter.IsEnabled(false)));
        Assert.Equal("", await FindAsync(UserFilter.Equal("username", "nobody")));
    }

    [Fact]
    public async Task A_list_of_some_attributes_has_the_subject_all_the_same()
    {
        await using var pool = await AdminDesk.StartAsync();

        var alice = Assert.Single(await pool.Admin.Users.ListAsync(attributes: ["email"], cancellationToken: Cancellation).ToListAsync());

        Assert.Equal(["sub", "email"], alice.Attributes.Keys);
        var fault = await Assert.ThrowsAsync<CognitoServiceException>(() => pool.Admin.Users.ListAsync(attributes: ["nickname"], cancellationToken: Cancellation).ToListAsync());
        Assert.Equal(CognitoErrorCode.InvalidParameter, fault.Code);
    }

    [Theory]
    [InlineData("custom:tenant")]
    [InlineData("Email")]
    [InlineData("email = \"x\" or name")]
    [InlineData("")]
    [InlineData(null)]
    public void An_attribute_that_cannot_be_searched_is_a_mistake_that_lists_those_that_can(string? attribute)
    {
        var mistake = Assert.Throws<ArgumentException>(() => UserFilter.Equal(attribute!, "x"));

        Assert.Contains("given_name", mistake.Message, StringComparison.Ordinal);
        Assert.Equal("attribute", mistake.ParamName);
    }

    [Fact]
    public void A_filter_that_is_too_long_is_a_mistake_and_does_not_print_the_value()
    {
        var longest = new string('x', 256 - "name ^= \"\"".Length);
        Assert.Equal(256, UserFilter.StartsWith("name", longest).Expression.Length);

        var mistake = Assert.Throws<ArgumentException>(() => UserFilter.StartsWith("name", longest + "x"));

        Assert.Contains("257", mistake.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("xxx", mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_cannot_leave_its_quotes()
    {
        Assert.Equal("""name = "x\" or \"y\\" """.TrimEnd(), UserFilter.Equal("name", """x" or "y\""").Expression);
        Gen.OneOf(Gen.Const('"'), Gen.Const('\\'), Gen.Char).Array[0, 40].Select(characters => new string(characters)).Sample(value =>
        {
            var quoted = UserFilter.Equal("name", value).Expression["name = ".Length..];
            return Unquote(quoted) == value;
        });
    }

    [Fact]
    public async Task The_emulator_reads_every_escaped_value_back()
    {
        string[] names = ["plain", "\"quoted\"", "back\\slash", "\\\"", "a\" or \"b", "ends\\", "=^=", " spaced "];
        await using var pool = await TestPool.StartAsync(p =>
        {
            foreach (var (index, name) in names.Index())
                p.AddUser("user" + index.ToString(CultureInfo.InvariantCulture), TestPool.Password, u => u.Attributes["name"] = name);
        });

        foreach (var name in names)
            Assert.Equal(name, Assert.Single(await pool.Admin.Users.ListAsync(UserFilter.Equal("name", name), cancellationToken: Cancellation).ToListAsync()).Attributes["name"]);
    }

    // The grammar read anew: a quote ends the value unless a backslash stands before it.
    private static string? Unquote(string text)
    {
        var value = new StringBuilder();
        for (var i = 1; i < text.Length - 1; i++)
        {
            if (text[i] == '"')
                return null;
            if (text[i] == '\\')
                i++;
            if (i == text.Length - 1)
                return null;
            value.Append(text[i]);
        }

        return text[0] == '"' && text[^1] == '"' ? value.ToString() : null;
    }

    private static void AddUsers(UserPoolSeed pool, int count)
    {
        for (var i = 0; i < count; i++)
            pool.AddUser("user" + i.ToString("D3", CultureInfo.InvariantCulture), TestPool.Password);
    }
}
