namespace Cognito.Federation;

/// <summary>The password is wanted, in a sign-in by choice.</summary>
/// <remarks>Cognito's challenges <c>PASSWORD</c> and <c>PASSWORD_SRP</c>; which one it is decides whether the password is sent or proved.</remarks>
public sealed record PasswordChallenge : SignInChallenge
{
    internal PasswordChallenge(ChallengeState state)
        : base(state)
    {
    }

    /// <summary>How the password will be proved.</summary>
    public PasswordFlow Flow => State.Name == SignInFactor.Password.Value ? PasswordFlow.Plain : PasswordFlow.Srp;

    /// <summary>Answers with the password.</summary>
    /// <param name="password">The password.</param>
    /// <param name="context">The address and device of this step; client metadata is carried over from the start.</param>
    /// <exception cref="ArgumentException">The password is empty.</exception>
    public ChallengeAnswer Answer(string password, RequestContext? context = null)
    {
        var secret = new Secret(password);
        return Flow == PasswordFlow.Plain
            ? new ChallengeAnswer(this, "PASSWORD", password, context)
            : new ChallengeAnswer(this, new ChallengeMove.Respond(new Dictionary<string, string>(), secret), context);
    }

    private protected override void Closed() { }

    /// <summary>What <c>ToString</c> shows: nothing personal.</summary>
    protected override bool PrintMembers(System.Text.StringBuilder builder) => base.PrintMembers(builder);
}
