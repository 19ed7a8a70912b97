namespace Cognito.Federation.Triggers;

/// <summary>Somebody whom the pool does not know signs in with a password, or has forgotten one: hand over the user of the old directory, or nothing.</summary>
/// <remarks>It is called for USER_PASSWORD_AUTH, ADMIN_USER_PASSWORD_AUTH and ForgotPassword; SRP never sends the password, so nothing can be migrated.</remarks>
public sealed class UserMigrationEvent : TriggerEvent<UserMigrationRequest, UserMigrationResponse>
{
    /// <summary>Takes the user over with the password that was typed, which the old directory must have found right. No welcome message is sent.</summary>
    /// <param name="attributes">The user's attributes, <c>email_verified</c> among them; without <c>sub</c>, which the pool makes.</param>
    /// <exception cref="ArgumentException">The attributes are empty or hold <c>sub</c>.</exception>
    public void Migrate(IReadOnlyDictionary<string, string> attributes) => Migrate(attributes, UserMigrationResponse.Confirmed);

    /// <summary>Takes the user over without a password: one must be set through ForgotPassword.</summary>
    /// <param name="attributes">The user's attributes; a verified <c>email</c> or <c>phone_number</c>, to which the code can be sent, among them.</param>
    /// <exception cref="ArgumentException">The attributes are empty or hold <c>sub</c>.</exception>
    public void MigrateForReset(IReadOnlyDictionary<string, string> attributes) => Migrate(attributes, UserMigrationResponse.ResetRequired);

    private void Migrate(IReadOnlyDictionary<string, string> attributes, string status)
    {
        ArgumentNullException.ThrowIfNull(attributes);
        if (attributes.Count == 0)
            throw new ArgumentException("A user who is migrated has at least one attribute, got none.", nameof(attributes));
        if (attributes.ContainsKey("sub"))
            throw new ArgumentException("The pool makes 'sub' itself; leave it out.", nameof(attributes));
        Response.UserAttributes = new Dictionary<string, string>(attributes);
        Response.FinalUserStatus = status;
        Response.MessageAction = UserMigrationResponse.Suppress;
    }
}
