namespace Cognito.Federation;

/// <summary>A challenge that this version has no type for. It can be answered all the same, by Cognito's own names.</summary>
/// <remarks>The service's documentation of <c>RespondToAuthChallenge</c> lists the responses that each challenge wants.</remarks>
public sealed record UnknownChallenge : SignInChallenge
{
    internal UnknownChallenge(ChallengeState state)
        : base(state)
    {
    }

    /// <summary>What Cognito sent along, by its own names.</summary>
    public IReadOnlyDictionary<string, string> Parameters => State.Parameters;

    /// <summary>Answers with the responses that Cognito documents for this challenge; <c>USERNAME</c> and the secret hash are added.</summary>
    /// <param name="responses">For example <c>SMS_MFA_CODE</c> and the code.</param>
    /// <param name="context">The address and device of this step; client metadata is carried over from the start.</param>
    public ChallengeAnswer Answer(IReadOnlyDictionary<string, string> responses, RequestContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(responses);
        return new ChallengeAnswer(this, new ChallengeMove.Respond(responses), context);
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
