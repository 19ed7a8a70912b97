namespace Cognito.Federation;

/// <summary>An answer to one challenge, made by that challenge. Prints nothing of what it holds.</summary>
public sealed class ChallengeAnswer
{
    internal ChallengeAnswer(SignInChallenge challenge, ChallengeMove move, RequestContext? context)
    {
        Challenge = challenge;
        Move = move;
        Context = context;
    }

    internal ChallengeAnswer(SignInChallenge challenge, string name, string value, RequestContext? context)
        : this(challenge, new ChallengeMove.Respond(new Dictionary<string, string> { [name] = value }), context)
    {
    }

    internal SignInChallenge Challenge { get; }

    internal ChallengeMove Move { get; }

    internal RequestContext? Context { get; }
}
