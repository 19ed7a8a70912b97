namespace Cognito.Federation.Emulator;

/// <summary>One way in through an external provider, as the attribute <c>identities</c> tells it.</summary>
internal sealed record LinkedIdentity(string UserId, string ProviderName)
{
    /// <summary>The pool's own name among providers.</summary>
    public const string Own = "Cognito";

    private const string SubjectAttribute = "Cognito_Subject";

    private static readonly string[] Social = ["Google", "Facebook", "LoginWithAmazon", "SignInWithApple"];

    /// <summary>The social provider, or OIDC: the emulator does not know a pool's providers.</summary>
    public string ProviderType => Social.Contains(ProviderName) ? ProviderName : "OIDC";

    /// <summary>Of SAML providers only.</summary>
    public string? Issuer { get; init; }

    /// <summary>Whether the user began with it: never so for a link.</summary>
    public bool Primary { get; init; }

    /// <summary>Milliseconds since 1970.</summary>
    public long DateCreated { get; init; }

    /// <exception cref="AwsException">It names no person of an external provider by their id there.</exception>
    public static LinkedIdentity SourceOf(ProviderUserIdentifierType user)
    {
        if (string.IsNullOrEmpty(user.ProviderName) || user.ProviderName == Own)
            throw AwsException.InvalidParameter("Invalid SourceUser: Cognito with username/password user cannot be passed in as a SourceUser, only as a DestinationUser");
        if (string.IsNullOrEmpty(user.ProviderAttributeValue))
            throw AwsException.InvalidParameter("Invalid SourceUser: ProviderAttributeValue is required.");
        if (user.ProviderAttributeName != SubjectAttribute)
            throw AwsException.Unsupported("AdminLinkProviderForUser", "ProviderAttributeName", $"other than {SubjectAttribute}");
        return new(user.ProviderAttributeValue, user.ProviderName);
    }

    public bool IsSame(LinkedIdentity other) => UserId == other.UserId && ProviderName == other.ProviderName;
}
