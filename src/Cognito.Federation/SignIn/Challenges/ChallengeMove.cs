namespace Cognito.Federation;

/// <summary>What an answer makes the library do. A closed set.</summary>
internal abstract class ChallengeMove
{
    private ChallengeMove()
    {
    }

    /// <summary>Sends responses.</summary>
    /// <param name="responses">Cognito's names and the values.</param>
    /// <param name="proved">A password to prove by SRP along with them; null for none.</param>
    public sealed class Respond(IReadOnlyDictionary<string, string> responses, Secret? proved = null) : ChallengeMove
    {
        public IReadOnlyDictionary<string, string> Responses { get; } = responses;

        public Secret? Proved { get; } = proved;
    }

    /// <summary>Asks for the secret of a new authenticator app.</summary>
    public sealed class BeginTotp : ChallengeMove;

    /// <summary>Proves the new authenticator app by its first code.</summary>
    public sealed class FinishTotp(string code, string? friendlyName) : ChallengeMove
    {
        public string Code { get; } = code;

        public string? FriendlyName { get; } = friendlyName;
    }
}
