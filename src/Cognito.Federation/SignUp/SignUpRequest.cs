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

    private SignUpRequest(string username)
    {
        ArgumentException.ThrowIfNullOrEmpty(username);
        Username = username;
    }

    /// <summary>Starts a registration without a password, for pools where a mailed or texted code or a passkey is enough to sign in.</summary>
    /// <param name="username">The name to sign in with; in pools that use e-mail addresses or phone numbers as user names, that address or number.</param>
    /// <exception cref="ArgumentException">The name is null or empty.</exception>
    /// <remarks>The pool must allow a first factor beside the password, and the app client <c>USER_AUTH</c>; otherwise Cognito refuses with <see cref="CognitoErrorCode.InvalidParameter"/> or <see cref="CognitoErrorCode.InvalidPassword"/>. The user needs the attribute that the codes go to.</remarks>
    public static SignUpRequest Passwordless(string username) => new(username);

    /// <summary>The name to sign in with.</summary>
    public string Username { get; }

    /// <summary>Attributes of the profile by their Cognito names: <c>email</c>, <c>given_name</c>, <c>custom:tenant</c>.</summary>
    public IDictionary<string, string> Attributes { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Pairs for the pre-sign-up trigger alone; not stored.</summary>
    public IDictionary<string, string> ValidationData { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What travels beside the request.</summary>
    public RequestContext Context { get; init; } = RequestContext.None;

    internal Secret? Password { get; }

    /// <summary>Sets one attribute and returns the request, so that calls can be chained.</summary>
    public SignUpRequest With(string attribute, string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(attribute);
        Attributes[attribute] = value;
        return this;
    }
}
