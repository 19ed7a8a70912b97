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

    /// <summary>Writes the challenge, so that another request or process can go on with it. It holds no password, but whoever changes it can have a secret hash made for somebody else: where it leaves the server, seal it with <see cref="IChallengeProtector"/>.</summary>
    public string ToJson() => ChallengeDocument.Write(State);

    /// <summary>Reads what <see cref="ToJson"/> wrote; the result has the kind that was written.</summary>
    /// <exception cref="FormatException">It is something else, or was written by a later version of this library; the message never shows the text.</exception>
    public static SignInChallenge FromJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return ChallengeReader.Create(ChallengeDocument.Read(json));
    }

    /// <summary>What <c>ToString</c> shows: nothing personal.</summary>
    protected override bool PrintMembers(StringBuilder builder)
    {
        builder.Append("Name = ").Append(Name);
        return true;
    }
}
