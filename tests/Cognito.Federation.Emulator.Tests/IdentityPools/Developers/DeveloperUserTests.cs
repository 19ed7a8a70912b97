namespace Cognito.Federation.Emulator.Tests;

/// <summary>Finding, merging and unlinking the users of a pool's owner.</summary>
public sealed class DeveloperUserTests
{
    [Fact]
    public async Task A_user_and_an_identity_are_found_by_each_other()
    {
        await using var emulator = await DeveloperCalls.StartAsync();
        var (id, _) = await emulator.DeveloperUserAsync("user-1");

        Assert.Equal(id, (await emulator.LookupAsync(user: "user-1").Ok()).Text("IdentityId"));
        Assert.Equal(["user-1"], (await emulator.LookupAsync(identityId: id).Ok()).Users());
        Assert.Equal(["user-1"], (await emulator.LookupAsync(id, "user-1").Ok()).Users());
    }

    [Fact]
    public async Task Asked_for_both_whether_they_belong_together_is_told()
    {
        await using var emulator = await DeveloperCalls.StartAsync();
        var (id, _) = await emulator.DeveloperUserAsync("user-1");
        await emulator.DeveloperUserAsync("user-2");

        await emulator.LookupAsync(id, "user-2").Fails("ResourceConflictException");
        await emulator.LookupAsync(id, "user-3").Fails("ResourceNotFoundException");
        await emulator.LookupAsync(user: "user-3").Fails("ResourceNotFoundException");
        await emulator.LookupAsync("us-east-1:00000000-0000-0000-0000-000000000000").Fails("ResourceNotFoundException");
        await emulator.LookupAsync().Fails("InvalidParameterException");
    }

    [Fact]
    public async Task The_users_of_an_identity_come_in_pages()
    {
        await using var emulator = await DeveloperCalls.StartAsync();
        var (id, _) = await emulator.DeveloperUserAsync("user-0");
        for (var i = 1; i < 5; i++)
            await emulator.DeveloperUserAsync($"user-{i}", id);

        var users = new List<string>();
        string? next = null;
        do
        {
            var page = await emulator.LookupAsync(id, size: 2, next: next).Ok();
            Assert.InRange(page.Users().Length, 1, 2);
            users.AddRange(page.Users());
            next = (string?)page.Json["NextToken"];
        }
        while (next is not null);

        Assert.Equal(["user-0", "user-1", "user-2", "user-3", "user-4"], users.Order(StringComparer.Ordinal));
        await emulator.LookupAsync(id, size: 61).Fails("InvalidParameterException");
        await emulator.LookupAsync(id, next: "?").Fails("InvalidParameterException");
    }

    [Fact]
    public async Task Merged_users_are_the_identity_of_the_second()
    {
        await using var emulator = await DeveloperCalls.StartAsync();
        var google = emulator.GoogleLogin();
        var (first, _) = await emulator.DeveloperUserAsync("user-1", null, google);
        var (second, _) = await emulator.DeveloperUserAsync("user-2");

        Assert.Equal(second, (await emulator.MergeUsersAsync("user-1", "user-2").Ok()).Text("IdentityId"));

        var (now, token) = await emulator.DeveloperUserAsync("user-1");
        Assert.Equal(second, now);
        Assert.Equal(second, await emulator.IdOfAsync(google));
        (await emulator.GetCredentialsAsync(second, (DeveloperCalls.Login, token))).Succeeded();
        await emulator.GetCredentialsAsync(first, google).Fails("NotAuthorizedException", $"Access to Identity '{first}' is forbidden.");
    }

    [Fact]
    public async Task Users_with_two_accounts_of_one_public_provider_are_not_merged()
    {
        await using var emulator = await DeveloperCalls.StartAsync();
        await emulator.DeveloperUserAsync("user-1", null, emulator.GoogleLogin("g1"));
        await emulator.DeveloperUserAsync("user-2", null, emulator.GoogleLogin("g2"));

        await emulator.MergeUsersAsync("user-1", "user-2").Fails("ResourceConflictException");
    }

    [Fact]
    public async Task An_identity_has_twenty_logins_at_most()
    {
        await using var emulator = await DeveloperCalls.StartAsync();
        var (id, _) = await emulator.DeveloperUserAsync("user-1");
        for (var i = 2; i <= 20; i++)
            await emulator.DeveloperUserAsync($"user-{i}", id);
        await emulator.DeveloperUserAsync("one-too-many");

        await emulator.DeveloperTokenAsync("user-21", id).Fails("ResourceConflictException");
        await emulator.DeveloperTokenAsync("user-1", null, null, emulator.GoogleLogin()).Fails("ResourceConflictException");
        await emulator.MergeUsersAsync("one-too-many", "user-1").Fails("ResourceConflictException");
    }

    [Fact]
    public async Task Only_two_identities_of_the_pools_own_users_are_merged()
    {
        await using var emulator = await DeveloperCalls.StartAsync();
        var (id, _) = await emulator.DeveloperUserAsync("user-1");
        await emulator.DeveloperUserAsync("alias", id);

        await emulator.MergeUsersAsync("user-1", "alias").Fails("InvalidParameterException");
        await emulator.MergeUsersAsync("user-1", "nobody").Fails("ResourceNotFoundException");
        await emulator.MergeUsersAsync("nobody", "user-1").Fails("ResourceNotFoundException");
        await emulator.MergeUsersAsync("user-1", "alias", "login.other.app").Fails("InvalidParameterException");
    }

    [Fact]
    public async Task An_unlinked_user_is_a_new_identity_and_the_old_token_opens_nothing()
    {
        await using var emulator = await DeveloperCalls.StartAsync();
        var (id, token) = await emulator.DeveloperUserAsync("user-1");
        var google = emulator.GoogleLogin();
        await emulator.DeveloperUserAsync("user-1", null, google);

        await emulator.UnlinkUserAsync(id, "user-1").Ok();

        await emulator.GetCredentialsAsync(id, (DeveloperCalls.Login, token)).Fails("NotAuthorizedException");
        Assert.NotEqual(id, (await emulator.DeveloperUserAsync("user-1")).IdentityId);
        Assert.Equal(id, await emulator.IdOfAsync(google));
    }

    [Fact]
    public async Task A_user_is_unlinked_from_the_own_identity_alone()
    {
        await using var emulator = await DeveloperCalls.StartAsync();
        var (id, _) = await emulator.DeveloperUserAsync("user-1");
        await emulator.DeveloperUserAsync("user-2");

        await emulator.UnlinkUserAsync(id, "user-2").Fails("ResourceConflictException");
        await emulator.UnlinkUserAsync(id, "user-3").Fails("ResourceNotFoundException");
        await emulator.UnlinkUserAsync("us-east-1:00000000-0000-0000-0000-000000000000", "user-1").Fails("ResourceNotFoundException");
        await emulator.UnlinkUserAsync(id, "user-1", "login.other.app").Fails("InvalidParameterException");
        Assert.Equal(id, (await emulator.DeveloperUserAsync("user-1")).IdentityId);
    }

    [Fact]
    public async Task An_identity_that_lost_its_last_user_is_nobodys()
    {
        await using var emulator = await DeveloperCalls.StartAsync();
        var (id, _) = await emulator.DeveloperUserAsync("user-1");
        await emulator.UnlinkUserAsync(id, "user-1").Ok();

        await emulator.GetCredentialsAsync(id).Fails("NotAuthorizedException", $"Access to Identity '{id}' is forbidden.");
    }
}
