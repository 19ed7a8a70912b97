namespace Cognito.Federation;

/// <summary>The person has to choose how to prove who they are.</summary>
/// <remarks>Cognito's challenge <c>SELECT_CHALLENGE</c>. A choice that needs nothing more is answered at once by its own challenge: a code that was sent, a passkey that is wanted.</remarks>
public sealed record FactorSelectionChallenge : SignInChallenge
{
    private const string Choice = "ANSWER";

    internal FactorSelectionChallenge(ChallengeState state)
        : base(state) => Choices = [.. state.Choices.Select(name => new SignInFactor(name))];

    /// <summary>The first factors that the user has. With existence hiding, an unknown name has some as well.</summary>
    public IReadOnlyList<SignInFactor> Choices { get; }

    /// <summary>Chooses a factor; its own challenge follows.</summary>
    /// <param name="factor">One of <see cref="Choices"/>.</param>
    /// <param name="context">The address and device of this step; client metadata is carried over from the start.</param>
    /// <exception cref="ArgumentException">The factor is not among the choices.</exception>
    public ChallengeAnswer Choose(SignInFactor factor, RequestContext? context = null)
    {
        RefuseOther(factor);
        return new ChallengeAnswer(this, Choice, factor.Value, context);
    }

    /// <summary>Chooses the password and gives it, which saves a step.</summary>
    /// <param name="password">The password.</param>
    /// <param name="flow">SRP unless <see cref="PasswordFlow.Plain"/> is spelled.</param>
    /// <param name="context">The address and device of this step; client metadata is carried over from the start.</param>
    /// <exception cref="ArgumentException">The password is empty, or not among the choices.</exception>
    public ChallengeAnswer WithPassword(string password, PasswordFlow flow = PasswordFlow.Srp, RequestContext? context = null)
    {
        var secret = new Secret(password);
        var factor = flow == PasswordFlow.Plain ? SignInFactor.Password : SignInFactor.PasswordSrp;
        RefuseOther(factor);
        var responses = new Dictionary<string, string> { [Choice] = factor.Value };
        if (flow == PasswordFlow.Plain)
            responses["PASSWORD"] = password;
        return new ChallengeAnswer(this, new ChallengeMove.Respond(responses, flow == PasswordFlow.Plain ? null : secret), context);
    }

    private void RefuseOther(SignInFactor factor)
    {
        // Where Cognito named no choices, whatever the caller knows better is tried.
        if (Choices.Count > 0 && !Choices.Contains(factor))
            throw new ArgumentException($"Expected one of {string.Join(", ", Choices)}, got {factor}.", nameof(factor));
    }

    private protected override void Closed() { }

    /// <summary>What <c>ToString</c> shows: nothing personal.</summary>
    protected override bool PrintMembers(System.Text.StringBuilder builder) => base.PrintMembers(builder);
}
