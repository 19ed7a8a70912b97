using System.Text;

namespace Cognito.Federation;

/// <summary>The signed-in user's profile at the moment it was read.</summary>
/// <param name="Username">The canonical user name.</param>
/// <param name="Attributes">Attributes by their Cognito names (<c>email</c>, <c>custom:tenant</c>); booleans are the texts <c>true</c> and <c>false</c>.</param>
public sealed record UserProfile(string Username, IReadOnlyDictionary<string, string> Attributes)
{
    /// <summary>The user's <c>sub</c>: the one id that never changes.</summary>
    public string Subject => Attributes["sub"];

    /// <summary>The e-mail address, or null.</summary>
    public string? Email => Attributes.GetValueOrDefault("email");

    /// <summary>Whether the e-mail address was proved.</summary>
    public bool IsEmailVerified => string.Equals(Attributes.GetValueOrDefault("email_verified"), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>The phone number in E.164 form, or null.</summary>
    public string? PhoneNumber => Attributes.GetValueOrDefault("phone_number");

    /// <summary>Whether the phone number was proved.</summary>
    public bool IsPhoneNumberVerified => string.Equals(Attributes.GetValueOrDefault("phone_number_verified"), "true", StringComparison.OrdinalIgnoreCase);

    private bool PrintMembers(StringBuilder builder)
    {
        builder.Append("Attributes = ").Append(Attributes.Count).Append(" entries");
        return true;
    }
}
