using Cognito.Federation.Wire;

namespace Cognito.Federation.Administration;

/// <summary>External sign-ins of one pool.</summary>
internal sealed class FederationAdminService(AdministrationContext pool) : IFederationAdmin
{
    private const string Own = "Cognito";
    private const string SubjectAttribute = "Cognito_Subject";

    public async Task LinkAsync(string username, ExternalUser source, bool allowUnverifiedEmail = false, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(username);
        ArgumentNullException.ThrowIfNull(source);
        var operation = FederationOperations.AdminLinkProviderForUser;
        var reply = await pool.SendAsync(AdminUserOperations.AdminGetUser, new NamedUserCall { UserPoolId = pool.PoolId, Username = username }, cancellationToken).ConfigureAwait(false);
        var user = DirectoryUser.From(reply, AdminUserOperations.AdminGetUser.Name);
        if (!allowUnverifiedEmail && (user.Email is null || !user.IsEmailVerified))
        {
            var advice = ErrorRules.For(CognitoErrorCode.EmailNotVerified, operation.Name).Advice;
            throw new RejectedInputException(CognitoErrorCode.EmailNotVerified, $"{operation.Name} was not sent. {advice}") { Operation = operation.Name };
        }

        await pool.SendAsync(operation, new AdminLinkProviderForUserCall
        {
            UserPoolId = pool.PoolId,
            DestinationUser = new ProviderUser { ProviderName = Own, ProviderAttributeValue = user.Username },
            SourceUser = Source(source),
        }, cancellationToken).ConfigureAwait(false);
    }

    public Task UnlinkAsync(ExternalUser source, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        return pool.SendAsync(
            FederationOperations.AdminDisableProviderForUser,
            new AdminDisableProviderForUserCall { UserPoolId = pool.PoolId, User = Source(source) },
            cancellationToken);
    }

    private static ProviderUser Source(ExternalUser user) =>
        new() { ProviderName = user.ProviderName, ProviderAttributeName = SubjectAttribute, ProviderAttributeValue = user.Subject };
}
