using System.Text;

namespace Cognito.Federation;

/// <summary>Cognito said no to what the person gave.</summary>
/// <param name="Reason">Why, as far as Cognito tells.</param>
public sealed record SignInRejected(SignInRejection Reason) : SignInOutcome
{
    /// <summary>The words of the Lambda trigger that refused; null otherwise. Written for people.</summary>
    public string? TriggerMessage { get; init; }

    /// <summary>The challenge that is still open, so that the person may try again; null when the sign-in must start over.</summary>
    public SignInChallenge? Retry { get; init; }

    private protected override void Closed() { }

    /// <summary>What <c>ToString</c> shows: nothing personal.</summary>
    protected override bool PrintMembers(StringBuilder builder)
    {
        builder.Append("Reason = ").Append(Reason).Append(", Retry = ").Append(Retry is not null);
        return true;
    }
}
