using Cognito.Federation.Wire;

namespace Cognito.Federation.Administration;

/// <summary>How the users of one pool get in.</summary>
internal sealed class UserAccessAdminService(AdministrationContext pool) : IUserAccessAdmin
{
    public Task ConfirmAsync(string username, IReadOnlyDictionary<string, string>? clientMetadata = null, CancellationToken cancellationToken = default) =>
        pool.SendAsync(AdminAccessOperations.AdminConfirmSignUp, Triggering(username, clientMetadata), cancellationToken);

    public Task SetPasswordAsync(string username, string password, bool isPermanent, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(username);
        ArgumentException.ThrowIfNullOrEmpty(password);
        return pool.SendAsync(
            AdminAccessOperations.AdminSetUserPassword,
            new AdminSetUserPasswordCall { UserPoolId = pool.PoolId, Username = username, Password = password, Permanent = isPermanent },
            cancellationToken);
    }

    public Task ResetPasswordAsync(string username, IReadOnlyDictionary<string, string>? clientMetadata = null, CancellationToken cancellationToken = default) =>
        pool.SendAsync(AdminAccessOperations.AdminResetUserPassword, Triggering(username, clientMetadata), cancellationToken);

    public Task SignOutEverywhereAsync(string username, CancellationToken cancellationToken = default) =>
        pool.EndSessionsAsync(AdminAccessOperations.AdminUserGlobalSignOut, username, cancellationToken);

    public Task SetMfaPreferenceAsync(string username, AdminMfaPreference preference, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(username);
        ArgumentNullException.ThrowIfNull(preference);
        if (preference is { Sms: null, AuthenticatorApp: null, Email: null })
            throw new ArgumentException($"Expected at least one of {nameof(preference.Sms)}, {nameof(preference.AuthenticatorApp)} and {nameof(preference.Email)}, got none.", nameof(preference));
        var preferred = preference.Preferred switch
        {
            null => true,
            AdminMfaFactor.Sms => preference.Sms,
            AdminMfaFactor.AuthenticatorApp => preference.AuthenticatorApp,
            AdminMfaFactor.Email => preference.Email,
            _ => false,
        };
        if (preferred is not true)
            throw new ArgumentException($"The preferred factor must be on: set {preference.Preferred} to true as well.", nameof(preference));
        return pool.SendAsync(AdminAccessOperations.AdminSetUserMFAPreference, new AdminSetUserMFAPreferenceCall
        {
            UserPoolId = pool.PoolId,
            Username = username,
            SMSMfaSettings = SettingOf(preference.Sms, preference.Preferred == AdminMfaFactor.Sms),
            SoftwareTokenMfaSettings = SettingOf(preference.AuthenticatorApp, preference.Preferred == AdminMfaFactor.AuthenticatorApp),
            EmailMfaSettings = SettingOf(preference.Email, preference.Preferred == AdminMfaFactor.Email),
        }, cancellationToken);
    }

    public IAsyncEnumerable<AuthEvent> ListAuthEventsAsync(string username, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(username);
        return Pages.WalkAsync(
            AdminAccessOperations.AdminListUserAuthEvents.Name,
            (token, cancel) => pool.SendAsync(
                AdminAccessOperations.AdminListUserAuthEvents,
                new AdminListUserAuthEventsCall { UserPoolId = pool.PoolId, Username = username, MaxResults = Pages.Size, NextToken = token },
                cancel),
            static page => page.AuthEvents?.Select(AuthEvent.From),
            static page => page.NextToken,
            cancellationToken);
    }

    public Task GiveFeedbackAsync(string username, string eventId, bool isValid, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(username);
        ArgumentException.ThrowIfNullOrEmpty(eventId);
        return pool.SendAsync(
            AdminAccessOperations.AdminUpdateAuthEventFeedback,
            new AdminUpdateAuthEventFeedbackCall { UserPoolId = pool.PoolId, Username = username, EventId = eventId, FeedbackValue = isValid ? "Valid" : "Invalid" },
            cancellationToken);
    }

    private static AdminMfaSetting? SettingOf(bool? enabled, bool isPreferred) =>
        enabled is { } value ? new AdminMfaSetting { Enabled = value, PreferredMfa = isPreferred } : null;

    private TriggeringUserCall Triggering(string username, IReadOnlyDictionary<string, string>? clientMetadata)
    {
        ArgumentException.ThrowIfNullOrEmpty(username);
        return new TriggeringUserCall { UserPoolId = pool.PoolId, Username = username, ClientMetadata = clientMetadata.OrNull() };
    }
}
