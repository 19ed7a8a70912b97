namespace Cognito.Federation;

/// <summary>A challenge that the pool's Lambda triggers made. A wrong answer may bring another one, for as long as the triggers allow.</summary>
/// <remarks>Cognito's challenge <c>CUSTOM_CHALLENGE</c>.</remarks>
public sealed record CustomChallenge : SignInChallenge
{
    internal CustomChallenge(ChallengeState state)
        : base(state)
    {
    }

    /// <summary>What the create-challenge trigger made public.</summary>
    public IReadOnlyDictionary<string, string> Parameters => State.Parameters;

    /// <summary>Answers.</summary>
    /// <param name="answer">Judged by the verify-challenge trigger.</param>
    /// <param name="context">The address and device of this step; client metadata is carried over from the start, and handed to the triggers.</param>
    /// <exception cref="ArgumentException">The answer is empty.</exception>
    public ChallengeAnswer Answer(string answer, RequestContext? context = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(answer);
        return new ChallengeAnswer(this, "ANSWER", answer, context);
    }

    private protected override void Closed() { }

    /// <summary>What <c>ToString</c> shows: nothing personal.</summary>
    protected override bool PrintMembers(System.Text.StringBuilder builder)
    {
        base.PrintMembers(builder);
        builder.Append(", Parameters = ").Append(Parameters.Count).Append(" entries");
        return true;
    }
}
