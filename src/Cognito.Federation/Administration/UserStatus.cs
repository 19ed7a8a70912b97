namespace Cognito.Federation.Administration;

/// <summary>Where a user stands. An open set: a value that this version does not know keeps the service's word.</summary>
/// <param name="Value">The service's word, such as <c>CONFIRMED</c>.</param>
public readonly record struct UserStatus(string Value)
{
    /// <summary>Signed up, and has not proved an address yet.</summary>
    public static readonly UserStatus Unconfirmed = new("UNCONFIRMED");

    /// <summary>Can sign in.</summary>
    public static readonly UserStatus Confirmed = new("CONFIRMED");

    /// <summary>Has a temporary password, and chooses one at the next sign-in.</summary>
    public static readonly UserStatus ForceChangePassword = new("FORCE_CHANGE_PASSWORD");

    /// <summary>Must set a new password with a code before the next sign-in.</summary>
    public static readonly UserStatus ResetRequired = new("RESET_REQUIRED");

    /// <summary>Signs in with an external provider.</summary>
    public static readonly UserStatus ExternalProvider = new("EXTERNAL_PROVIDER");

    /// <inheritdoc/>
    public override string ToString() => Value ?? "";
}
