namespace Cognito.Federation.Administration;

/// <summary>A user whom an administrator makes.</summary>
public sealed class CreateUserRequest
{
    /// <summary>Begins a request.</summary>
    /// <param name="username">The name; in pools that use e-mail addresses or phone numbers as user names, that address or number.</param>
    /// <exception cref="ArgumentException">The name is null or empty.</exception>
    public CreateUserRequest(string username)
    {
        ArgumentException.ThrowIfNullOrEmpty(username);
        Username = username;
    }

    /// <summary>The name.</summary>
    public string Username { get; }

    /// <summary>Attributes by their Cognito names: <c>email</c>, <c>email_verified</c> (<c>true</c> or <c>false</c>), <c>custom:tenant</c>.</summary>
    public IDictionary<string, string> Attributes { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Pairs for the pre-sign-up trigger alone; not stored.</summary>
    public IDictionary<string, string> ValidationData { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The password for the first sign-in, which asks for another. Default: one that Cognito makes up and sends.</summary>
    public Secret? TemporaryPassword { get; init; }

    /// <summary>Whether and when an invitation is sent. Default: at once.</summary>
    public InvitationAction Invitation { get; init; }

    /// <summary>How the invitation is sent. Default: Cognito's, a text message.</summary>
    public InvitationMediums Mediums { get; init; }

    /// <summary>Take a verified e-mail address or phone number from the user who has it as an alias now. Default: false, which refuses the request.</summary>
    public bool ForceAliasCreation { get; init; }

    /// <summary>Pairs that Cognito hands to the pool's Lambda triggers. Not stored: no secrets here.</summary>
    public IReadOnlyDictionary<string, string> ClientMetadata { get; init; } = new Dictionary<string, string>();

    /// <summary>Sets one attribute and returns the request, so that calls can be chained.</summary>
    public CreateUserRequest With(string attribute, string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(attribute);
        Attributes[attribute] = value;
        return this;
    }
}
