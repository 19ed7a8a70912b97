namespace Cognito.Federation;

/// <summary>The user has several second factors and has to choose one.</summary>
/// <remarks>Cognito's challenge <c>SELECT_MFA_TYPE</c>; the chosen factor's own challenge follows.</remarks>
public sealed record MfaSelectionChallenge : SignInChallenge
{
    internal MfaSelectionChallenge(ChallengeState state)
        : base(state) => Choices = [.. InnerJson.Strings(state, "MFAS_CAN_CHOOSE").Select(name => new SignInFactor(name))];

    /// <summary>The second factors that the user has.</summary>
    public IReadOnlyList<SignInFactor> Choices { get; }

    /// <summary>Chooses; a code is sent where the factor is one.</summary>
    /// <param name="factor">One of <see cref="Choices"/>.</param>
    /// <param name="context">The address and device of this step; client metadata is carried over from the start.</param>
    /// <exception cref="ArgumentException">The factor is not among the choices.</exception>
    public ChallengeAnswer Choose(SignInFactor factor, RequestContext? context = null)
    {
        // Where Cognito named no choices, whatever the caller knows better is tried.
        if (Choices.Count > 0 && !Choices.Contains(factor))
            throw new ArgumentException($"Expected one of {string.Join(", ", Choices)}, got {factor}.", nameof(factor));
        return new ChallengeAnswer(this, "ANSWER", factor.Value, context);
    }

    private protected override void Closed() { }

    /// <summary>What <c>ToString</c> shows: nothing personal.</summary>
    protected override bool PrintMembers(System.Text.StringBuilder builder) => base.PrintMembers(builder);
}
