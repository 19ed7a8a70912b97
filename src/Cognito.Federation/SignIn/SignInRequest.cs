namespace Cognito.Federation;

/// <summary>How somebody wants to sign in. Made by the factory that says the intent.</summary>
public sealed class SignInRequest
{
    private SignInRequest(SignInIntent intent, string username)
    {
        ArgumentException.ThrowIfNullOrEmpty(username);
        Intent = intent;
        Username = username;
    }

    /// <summary>What the person typed: a user name, or an alias such as an e-mail address.</summary>
    public string Username { get; }

    /// <summary>How a password is proved.</summary>
    public PasswordFlow Flow { get; private init; }

    /// <summary>What travels beside this request and every later step of the sign-in.</summary>
    public RequestContext Context { get; init; } = RequestContext.None;

    /// <summary>The device that this person signed in on before; null without one. Set by <see cref="On"/>.</summary>
    public RememberedDevice? Device { get; private init; }

    internal SignInIntent Intent { get; }

    internal Secret? Secret { get; private init; }

    internal SignInFactor? Preferred { get; private init; }

    internal SignInTicket? Ticket { get; private init; }

    /// <summary>Sign-in with a password.</summary>
    /// <param name="username">A user name, or an alias such as an e-mail address.</param>
    /// <param name="password">The password; it is kept only in this request.</param>
    /// <param name="flow">SRP unless <see cref="PasswordFlow.Plain"/> is spelled.</param>
    /// <param name="context">What travels beside the request.</param>
    /// <exception cref="ArgumentException">A value is null or empty.</exception>
    /// <remarks>Cognito flows: <c>USER_SRP_AUTH</c>, or <c>USER_PASSWORD_AUTH</c> (<c>ADMIN_USER_PASSWORD_AUTH</c> on the administrators' side).</remarks>
    public static SignInRequest Password(string username, string password, PasswordFlow flow = PasswordFlow.Srp, RequestContext? context = null) =>
        new(SignInIntent.Password, username) { Secret = new Secret(password), Flow = flow, Context = context ?? RequestContext.None };

    /// <summary>Sign-in with whatever first factor the person has: password, a mailed or texted code, a passkey.</summary>
    /// <param name="username">A user name, or an alias such as an e-mail address.</param>
    /// <param name="preferred">The factor to begin with; Cognito asks for it at once where the user has it. Null, and where the user lacks it, gives a <see cref="FactorSelectionChallenge"/>.</param>
    /// <param name="context">What travels beside the request.</param>
    /// <exception cref="ArgumentException">The user name is null or empty.</exception>
    /// <remarks>Cognito flow: <c>USER_AUTH</c>; the app client must allow it. A mailed or texted code is sent by this very call when it is preferred.</remarks>
    public static SignInRequest Choice(string username, SignInFactor? preferred = null, RequestContext? context = null) =>
        new(SignInIntent.Choice, username) { Preferred = preferred, Context = context ?? RequestContext.None };

    /// <summary>Sign-in by choice where the choice, a password, is made and given already: one step less.</summary>
    /// <param name="username">A user name, or an alias such as an e-mail address.</param>
    /// <param name="password">The password; it is kept only in this request.</param>
    /// <param name="flow">SRP unless <see cref="PasswordFlow.Plain"/> is spelled.</param>
    /// <param name="context">What travels beside the request.</param>
    /// <exception cref="ArgumentException">A value is null or empty.</exception>
    /// <remarks>Cognito flow: <c>USER_AUTH</c> with <c>PREFERRED_CHALLENGE</c>. Works where the password flows themselves are off.</remarks>
    public static SignInRequest ChoiceOfPassword(string username, string password, PasswordFlow flow = PasswordFlow.Srp, RequestContext? context = null) =>
        new(SignInIntent.Choice, username)
        {
            Secret = new Secret(password),
            Flow = flow,
            Preferred = flow == PasswordFlow.Plain ? SignInFactor.Password : SignInFactor.PasswordSrp,
            Context = context ?? RequestContext.None,
        };

    /// <summary>Sign-in straight after the registration was confirmed: the code that was given counts as the first factor, so nothing more is asked.</summary>
    /// <param name="confirmation">What <see cref="ISignUp.CompleteAsync"/> gave, minutes ago at most; it works once.</param>
    /// <param name="context">What travels beside the request.</param>
    /// <exception cref="ArgumentException">The confirmation has no ticket: the app client does not allow <c>USER_AUTH</c>, or the registration gave none to confirm with.</exception>
    /// <remarks>Cognito flow: <c>USER_AUTH</c> with the <c>Session</c> of <c>ConfirmSignUp</c>.</remarks>
    public static SignInRequest AfterSignUp(SignUpConfirmation confirmation, RequestContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(confirmation);
        return new(SignInIntent.Choice, confirmation.Username)
        {
            Ticket = confirmation.Ticket
                ?? throw new ArgumentException("The confirmation has no ticket to sign in with. Expected one from a confirmation with the receipt of the registration, at an app client that allows USER_AUTH (ALLOW_USER_AUTH); let the person sign in as usual.", nameof(confirmation)),
            Context = context ?? RequestContext.None,
        };
    }

    /// <summary>Sign-in by the challenges that the pool's Lambda triggers make.</summary>
    /// <param name="username">A user name, or an alias such as an e-mail address.</param>
    /// <param name="context">What travels beside the request.</param>
    /// <exception cref="ArgumentException">The user name is null or empty.</exception>
    /// <remarks>Cognito flow: <c>CUSTOM_AUTH</c>.</remarks>
    public static SignInRequest Custom(string username, RequestContext? context = null) =>
        new(SignInIntent.Custom, username) { Context = context ?? RequestContext.None };

    /// <summary>Sign-in by the pool's own challenges, after the password was proved by SRP.</summary>
    /// <param name="username">A user name, or an alias such as an e-mail address.</param>
    /// <param name="password">The password; it is kept only in this request.</param>
    /// <param name="context">What travels beside the request.</param>
    /// <exception cref="ArgumentException">A value is null or empty.</exception>
    /// <remarks>Cognito flow: <c>CUSTOM_AUTH</c> with <c>CHALLENGE_NAME=SRP_A</c>; the define-challenge trigger must answer it with <c>PASSWORD_VERIFIER</c>.</remarks>
    public static SignInRequest CustomAfterPassword(string username, string password, RequestContext? context = null) =>
        new(SignInIntent.Custom, username) { Secret = new Secret(password), Context = context ?? RequestContext.None };

    /// <summary>The same sign-in on a device that this person signed in on before, which replaces the second factor.</summary>
    /// <param name="device">The <see cref="NewDevice.Device"/> of an earlier sign-in; null changes nothing.</param>
    /// <remarks>A server keeps it where only that browser can bring it back, such as a sealed cookie. Once Cognito no longer knows the device, the sign-in goes on without it.</remarks>
    public SignInRequest On(RememberedDevice? device) => new(Intent, Username)
    {
        Flow = Flow,
        Context = Context,
        Device = device ?? Device,
        Secret = Secret,
        Preferred = Preferred,
        Ticket = Ticket,
    };
}
