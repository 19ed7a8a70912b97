using Cognito.Federation.Wire;

namespace Cognito.Federation.Administration;

/// <summary>Groups of one pool.</summary>
internal sealed class GroupAdminService(AdministrationContext pool) : IGroupAdmin
{
    public async Task<DirectoryGroup> CreateAsync(string name, GroupSettings? settings = null, CancellationToken cancellationToken = default) =>
        await WriteAsync(GroupOperations.CreateGroup, name, settings ?? new GroupSettings(), cancellationToken).ConfigureAwait(false);

    public async Task<DirectoryGroup?> GetAsync(string name, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        try
        {
            var reply = await pool.SendAsync(GroupOperations.GetGroup, new GroupCall { UserPoolId = pool.PoolId, GroupName = name }, cancellationToken).ConfigureAwait(false);
            return DirectoryGroup.From(reply.Group, GroupOperations.GetGroup.Name);
        }
        catch (CognitoFederationException e) when (e.Code == CognitoErrorCode.GroupNotFound)
        {
            return null;
        }
    }

    public IAsyncEnumerable<DirectoryGroup> ListAsync(string? username = null, CancellationToken cancellationToken = default)
    {
        if (username is null)
        {
            return Walk(
                GroupOperations.ListGroups.Name,
                (token, cancel) => pool.SendAsync(GroupOperations.ListGroups, new ListGroupsCall { UserPoolId = pool.PoolId, Limit = Pages.Size, NextToken = token }, cancel),
                cancellationToken);
        }

        ArgumentException.ThrowIfNullOrEmpty(username);
        return Walk(
            GroupOperations.AdminListGroupsForUser.Name,
            (token, cancel) => pool.SendAsync(
                GroupOperations.AdminListGroupsForUser,
                new AdminListGroupsForUserCall { UserPoolId = pool.PoolId, Username = username, Limit = Pages.Size, NextToken = token },
                cancel),
            cancellationToken);
    }

    public async Task<DirectoryGroup> UpdateAsync(string name, GroupSettings settings, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return await WriteAsync(GroupOperations.UpdateGroup, name, settings, cancellationToken).ConfigureAwait(false);
    }

    public Task DeleteAsync(string name, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return pool.SendAsync(GroupOperations.DeleteGroup, new GroupCall { UserPoolId = pool.PoolId, GroupName = name }, cancellationToken);
    }

    public Task AddUserAsync(string name, string username, CancellationToken cancellationToken = default) =>
        pool.SendAsync(GroupOperations.AdminAddUserToGroup, Membership(name, username), cancellationToken);

    public Task RemoveUserAsync(string name, string username, CancellationToken cancellationToken = default) =>
        pool.SendAsync(GroupOperations.AdminRemoveUserFromGroup, Membership(name, username), cancellationToken);

    public IAsyncEnumerable<DirectoryUser> ListUsersAsync(string name, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return Pages.WalkAsync(
            GroupOperations.ListUsersInGroup.Name,
            (token, cancel) => pool.SendAsync(
                GroupOperations.ListUsersInGroup,
                new ListUsersInGroupCall { UserPoolId = pool.PoolId, GroupName = name, Limit = Pages.Size, NextToken = token },
                cancel),
            static page => page.Users?.Select(user => DirectoryUser.From(user, GroupOperations.ListUsersInGroup.Name)),
            static page => page.NextToken,
            cancellationToken);
    }

    private static IAsyncEnumerable<DirectoryGroup> Walk(string operation, Func<string?, CancellationToken, Task<ListGroupsReply>> send, CancellationToken cancellationToken) =>
        Pages.WalkAsync(
            operation,
            send,
            page => page.Groups?.Select(group => DirectoryGroup.From(group, operation)),
            static page => page.NextToken,
            cancellationToken);

    private MembershipCall Membership(string name, string username)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentException.ThrowIfNullOrEmpty(username);
        return new MembershipCall { UserPoolId = pool.PoolId, GroupName = name, Username = username };
    }

    private async Task<DirectoryGroup> WriteAsync(WireOperation<WriteGroupCall, GroupReply> operation, string name, GroupSettings settings, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (settings.Precedence < 0)
            throw new ArgumentOutOfRangeException(nameof(settings), settings.Precedence, $"Expected a {nameof(GroupSettings.Precedence)} of 0 or more.");
        var reply = await pool.SendAsync(operation, new WriteGroupCall
        {
            UserPoolId = pool.PoolId,
            GroupName = name,
            Description = settings.Description,
            Precedence = settings.Precedence,
            RoleArn = settings.RoleArn,
        }, cancellationToken).ConfigureAwait(false);
        return DirectoryGroup.From(reply.Group, operation.Name);
    }
}
