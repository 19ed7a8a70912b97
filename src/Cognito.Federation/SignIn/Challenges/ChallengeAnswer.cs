namespace Cognito.Federation;

/// <summary>An answer to one challenge, made by that challenge. Prints nothing of what it holds.</summary>
public sealed class ChallengeAnswer
{
    internal ChallengeAnswer(SignInChallenge challenge, IReadOnlyDictionary<string, string> responses, RequestContext? context)
    {
        Challenge = challenge;
        Responses = responses;
        Context = context;
    }

    internal SignInChallenge Challenge { get; }

    internal IReadOnlyDictionary<string, string> Responses { get; }

    internal RequestContext? Context { get; }
}
