namespace Cognito.Federation;

/// <summary>A person who wants to become a user.</summary>
public sealed class SignUpRequest
{
    /// <summary>Starts a registration with a password.</summary>
    /// <param name="username">The name to sign in with; in pools that use e-mail addresses or phone numbers as user names, that address or number.</param>
    /// <param name="password">The password, checked by the pool's policy.</param>
    /// <exception cref="ArgumentException">A value is null or empty.</exception>
    public SignUpRequest(string username, string password)
    {
        ArgumentException.ThrowIfNullOrEmpty(username);
        Username = username;
        Password = new Secret(password);
    }

    /// <summary>The name to sign in with.</summary>
    public string Username { get; }

    /// <summary>Attributes of the profile by their Cognito names: <c>email</c>, <c>given_name</c>, <c>custom:tenant</c>.</summary>
    public IDictionary<string, string> Attributes { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Pairs for the pre-sign-up trigger alone; not stored.</summary>
    public IDictionary<string, string> ValidationData { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What travels beside the request.</summary>
    public RequestContext Context { get; init; } = RequestContext.None;

    internal Secret Password { get; }

    /// <summary>Sets one attribute and returns the request, so that calls can be chained.</summary>
    public SignUpRequest With(string attribute, string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(attribute);
        Attributes[attribute] = value;
        return this;
    }
}
