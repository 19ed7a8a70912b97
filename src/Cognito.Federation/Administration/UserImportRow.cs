namespace Cognito.Federation.Administration;

/// <summary>One user of an import file.</summary>
public sealed class UserImportRow
{
    /// <summary>Begins a row.</summary>
    /// <param name="username">The name; in pools that use e-mail addresses or phone numbers as user names, that address or number.</param>
    /// <exception cref="ArgumentException">The name is null or empty.</exception>
    public UserImportRow(string username)
    {
        ArgumentException.ThrowIfNullOrEmpty(username);
        Username = username;
    }

    /// <summary>The name.</summary>
    public string Username { get; }

    /// <summary>Attributes by their Cognito names. For each attribute that the pool verifies by itself, <c>email_verified</c> or <c>phone_number_verified</c> must be <c>true</c>, and the address there.</summary>
    public IDictionary<string, string> Attributes { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Whether sign-ins ask for a code sent as a text message; the user needs a phone number then. Default: false.</summary>
    public bool IsMfaEnabled { get; init; }

    /// <summary>Sets one attribute and returns the row, so that calls can be chained. <c>birthdate</c> is written <c>mm/dd/yyyy</c>, <c>updated_at</c> in seconds since 1970, booleans as <c>true</c> and <c>false</c>.</summary>
    public UserImportRow With(string attribute, string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(attribute);
        Attributes[attribute] = value;
        return this;
    }
}
