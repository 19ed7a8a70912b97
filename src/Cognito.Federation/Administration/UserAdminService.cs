using Cognito.Federation.Wire;

namespace Cognito.Federation.Administration;

/// <summary>Users of one pool.</summary>
internal sealed class UserAdminService(AdministrationContext pool) : IUserAdmin
{
    public async Task<DirectoryUser> CreateAsync(CreateUserRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var reply = await pool.SendAsync(AdminUserOperations.AdminCreateUser, new AdminCreateUserCall
        {
            UserPoolId = pool.PoolId,
            Username = request.Username,
            UserAttributes = AttributePair.From(request.Attributes),
            ValidationData = AttributePair.From(request.ValidationData),
            TemporaryPassword = request.TemporaryPassword?.Reveal(),
            ForceAliasCreation = request.ForceAliasCreation ? true : null,
            MessageAction = ActionOf(request.Invitation),
            DesiredDeliveryMediums = MediumsOf(request.Mediums),
            ClientMetadata = request.ClientMetadata.OrNull(),
        }, cancellationToken).ConfigureAwait(false);
        return DirectoryUser.From(
            reply.User ?? throw ErrorTranslation.Unreadable(AdminUserOperations.AdminCreateUser.Name, "it holds no user."),
            AdminUserOperations.AdminCreateUser.Name);
    }

    public async Task<DirectoryUser?> GetAsync(string username, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(username);
        var call = new NamedUserCall { UserPoolId = pool.PoolId, Username = username };
        try
        {
            var reply = await pool.SendAsync(AdminUserOperations.AdminGetUser, call, cancellationToken).ConfigureAwait(false);
            return DirectoryUser.From(reply, AdminUserOperations.AdminGetUser.Name);
        }
        catch (CognitoFederationException e) when (e.Code == CognitoErrorCode.UserNotFound)
        {
            return null;
        }
    }

    public IAsyncEnumerable<DirectoryUser> ListAsync(UserFilter? filter = null, IReadOnlyCollection<string>? attributes = null, CancellationToken cancellationToken = default)
    {
        string[]? wanted = attributes is null ? null : [.. attributes.Append("sub").Distinct(StringComparer.Ordinal)];
        return Pages.WalkAsync(
            AdminUserOperations.ListUsers.Name,
            (token, cancel) => pool.SendAsync(
                AdminUserOperations.ListUsers,
                new ListUsersCall { UserPoolId = pool.PoolId, Filter = filter?.Expression, AttributesToGet = wanted, Limit = Pages.Size, PaginationToken = token },
                cancel),
            static page => page.Users?.Select(user => DirectoryUser.From(user, AdminUserOperations.ListUsers.Name)),
            static page => page.PaginationToken,
            cancellationToken);
    }

    public Task UpdateAttributesAsync(string username, IReadOnlyDictionary<string, string> attributes, IReadOnlyDictionary<string, string>? clientMetadata = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(username);
        ArgumentNullException.ThrowIfNull(attributes);
        if (attributes.Count == 0)
            throw new ArgumentException("Expected at least one attribute, got none.", nameof(attributes));
        return pool.SendAsync(AdminUserOperations.AdminUpdateUserAttributes, new AdminUpdateUserAttributesCall
        {
            UserPoolId = pool.PoolId,
            Username = username,
            UserAttributes = [.. attributes.Select(pair => new AttributePair { Name = pair.Key, Value = pair.Value })],
            ClientMetadata = clientMetadata.OrNull(),
        }, cancellationToken);
    }

    public Task DeleteAttributesAsync(string username, IReadOnlyCollection<string> attributes, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(username);
        ArgumentNullException.ThrowIfNull(attributes);
        if (attributes.Count == 0)
            throw new ArgumentException("Expected the name of at least one attribute, got none.", nameof(attributes));
        return pool.SendAsync(
            AdminUserOperations.AdminDeleteUserAttributes,
            new AdminDeleteUserAttributesCall { UserPoolId = pool.PoolId, Username = username, UserAttributeNames = [.. attributes] },
            cancellationToken);
    }

    public Task DeleteAsync(string username, CancellationToken cancellationToken = default) => pool.EndSessionsAsync(AdminUserOperations.AdminDeleteUser, username, cancellationToken);

    public Task EnableAsync(string username, CancellationToken cancellationToken = default) => pool.SendAsync(AdminUserOperations.AdminEnableUser, username, cancellationToken);

    public Task DisableAsync(string username, CancellationToken cancellationToken = default) => pool.EndSessionsAsync(AdminUserOperations.AdminDisableUser, username, cancellationToken);

    private static string? ActionOf(InvitationAction action) => action switch
    {
        InvitationAction.Send => null,
        InvitationAction.Suppress => "SUPPRESS",
        InvitationAction.Resend => "RESEND",
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, $"Expected a value of {nameof(InvitationAction)}."),
    };

    private static string[]? MediumsOf(InvitationMediums mediums) => mediums switch
    {
        InvitationMediums.Default => null,
        InvitationMediums.Sms => ["SMS"],
        InvitationMediums.Email => ["EMAIL"],
        InvitationMediums.Sms | InvitationMediums.Email => ["SMS", "EMAIL"],
        _ => throw new ArgumentOutOfRangeException(nameof(mediums), mediums, $"Expected values of {nameof(InvitationMediums)}."),
    };
}
