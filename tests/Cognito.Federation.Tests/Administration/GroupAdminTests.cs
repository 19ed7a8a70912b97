using System.Globalization;
using Cognito.Federation.Administration;
using static Cognito.Federation.Tests.Administration.AdminDesk;

namespace Cognito.Federation.Tests.Administration;

public sealed class GroupAdminTests
{
    private const string Role = "arn:aws:iam::123456789012:role/editors";

    [Fact]
    public async Task A_group_is_made_read_changed_and_deleted()
    {
        await using var pool = await AdminDesk.StartAsync();
        var groups = pool.Admin.Groups;

        var made = await groups.CreateAsync("editors", new GroupSettings { Description = "They write", Precedence = 3, RoleArn = Role }, Cancellation);
        Assert.Equal(("editors", "They write", 3, Role), (made.Name, made.Description, made.Precedence, made.RoleArn));
        Assert.Equal(made, await groups.GetAsync("editors", Cancellation));

        var changed = await groups.UpdateAsync("editors", new GroupSettings { Precedence = 1 }, Cancellation);
        Assert.Equal(("They write", 1, Role), (changed.Description, changed.Precedence, changed.RoleArn));

        await groups.DeleteAsync("editors", Cancellation);
        Assert.Null(await groups.GetAsync("editors", Cancellation));
    }

    [Fact]
    public async Task A_taken_name_and_a_missing_group_are_told_apart()
    {
        await using var pool = await AdminDesk.StartAsync();
        await pool.Admin.Groups.CreateAsync("editors", cancellationToken: Cancellation);

        var taken = await Assert.ThrowsAsync<RejectedInputException>(() => pool.Admin.Groups.CreateAsync("editors", cancellationToken: Cancellation));
        var missing = await Assert.ThrowsAsync<CognitoServiceException>(() => pool.Admin.Groups.DeleteAsync("readers", Cancellation));
        var nobody = await Assert.ThrowsAsync<RejectedInputException>(() => pool.Admin.Groups.AddUserAsync("editors", "nobody", Cancellation));

        Assert.Equal((CognitoErrorCode.GroupExists, CognitoErrorCode.GroupNotFound, CognitoErrorCode.UserNotFound), (taken.Code, missing.Code, nobody.Code));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => pool.Admin.Groups.CreateAsync("x", new GroupSettings { Precedence = -1 }, Cancellation));
    }

    [Fact]
    public async Task A_pool_that_does_not_exist_is_no_missing_group()
    {
        var admin = Over(new RecordedHandler().Error("ResourceNotFoundException", "User pool us-east-1_AbCdEfGhI does not exist."));

        Assert.Equal(CognitoErrorCode.UserPoolNotFound, (await Assert.ThrowsAsync<CognitoServiceException>(() => admin.Groups.GetAsync("editors", Cancellation))).Code);
    }

    [Fact]
    public async Task Users_join_and_leave()
    {
        await using var pool = await AdminDesk.StartAsync();
        var groups = pool.Admin.Groups;
        await groups.CreateAsync("editors", cancellationToken: Cancellation);
        await groups.CreateAsync("readers", cancellationToken: Cancellation);

        await groups.AddUserAsync("editors", "alice", Cancellation);
        await groups.AddUserAsync("editors", "alice", Cancellation);

        Assert.Equal("alice", Assert.Single(await groups.ListUsersAsync("editors", Cancellation).ToListAsync()).Username);
        Assert.Equal("editors", Assert.Single(await groups.ListAsync("alice", Cancellation).ToListAsync()).Name);
        Assert.Equal(["editors", "readers"], (await groups.ListAsync(cancellationToken: Cancellation).ToListAsync()).Select(g => g.Name));

        await groups.RemoveUserAsync("editors", "alice", Cancellation);
        Assert.Empty(await groups.ListUsersAsync("editors", Cancellation).ToListAsync());
        Assert.Empty(await groups.ListAsync("alice", Cancellation).ToListAsync());
    }

    [Fact]
    public async Task Lists_longer_than_a_page_are_whole()
    {
        await using var pool = await TestPool.StartAsync(p => Enumerable.Range(0, 61).ToList().ForEach(i => p.AddUser("user" + i.ToString(CultureInfo.InvariantCulture), TestPool.Password)));
        var groups = pool.Admin.Groups;
        for (var i = 0; i < 61; i++)
        {
            var name = "group" + i.ToString("D2", CultureInfo.InvariantCulture);
            await groups.CreateAsync(name, cancellationToken: Cancellation);
            await groups.AddUserAsync(name, "user0", Cancellation);
            await groups.AddUserAsync("group00", "user" + i.ToString(CultureInfo.InvariantCulture), Cancellation);
        }

        Assert.Equal(61, (await groups.ListAsync(cancellationToken: Cancellation).ToListAsync()).Distinct().Count());
        Assert.Equal(61, (await groups.ListAsync("user0", Cancellation).ToListAsync()).Distinct().Count());
        Assert.Equal(61, (await groups.ListUsersAsync("group00", Cancellation).ToListAsync()).Select(u => u.Username).Distinct().Count());
    }
}
