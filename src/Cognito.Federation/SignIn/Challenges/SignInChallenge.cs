using System.Text;

namespace Cognito.Federation;

/// <summary>Something more that Cognito wants before it hands out tokens. Each kind makes its own answer for <see cref="ISignIn.AnswerAsync"/>.</summary>
public abstract record SignInChallenge : SignInOutcome
{
    private protected SignInChallenge(ChallengeState state) => State = state;

    /// <summary>The canonical name of the user who is signing in.</summary>
    public string Username => State.Username;

    /// <summary>Cognito's name for the challenge, such as <c>SMS_MFA</c>; an open set.</summary>
    public string Name => State.Name;

    /// <summary>What ties this step to the next; newest only, once, for minutes.</summary>
    public SignInTicket? Ticket => State.Ticket;

    internal ChallengeState State { get; }

    /// <summary>What <c>ToString</c> shows: nothing personal.</summary>
    protected override bool PrintMembers(StringBuilder builder)
    {
        builder.Append("Name = ").Append(Name);
        return true;
    }
}
