namespace Cognito.Federation;

/// <summary>How somebody wants to sign in. Made by the factory that says the intent.</summary>
public sealed class SignInRequest
{
    private SignInRequest(string username, Secret password, PasswordFlow flow)
    {
        Username = username;
        Secret = password;
        Flow = flow;
    }

    /// <summary>What the person typed: a user name, or an alias such as an e-mail address.</summary>
    public string Username { get; }

    /// <summary>How the password is proved.</summary>
    public PasswordFlow Flow { get; }

    /// <summary>What travels beside this request and every later step of the sign-in.</summary>
    public RequestContext Context { get; init; } = RequestContext.None;

    internal Secret Secret { get; }

    /// <summary>Sign-in with a password.</summary>
    /// <param name="username">A user name, or an alias such as an e-mail address.</param>
    /// <param name="password">The password; it is kept only in this request.</param>
    /// <param name="flow">SRP unless <see cref="PasswordFlow.Plain"/> is spelled.</param>
    /// <param name="context">What travels beside the request.</param>
    /// <exception cref="ArgumentException">A value is null or empty.</exception>
    public static SignInRequest Password(string username, string password, PasswordFlow flow = PasswordFlow.Srp, RequestContext? context = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(username);
        return new SignInRequest(username, new Secret(password), flow) { Context = context ?? RequestContext.None };
    }
}
