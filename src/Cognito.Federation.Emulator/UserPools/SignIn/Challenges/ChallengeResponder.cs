namespace Cognito.Federation.Emulator;

/// <summary>One challenge of RespondToAuthChallenge: it judges the answer.</summary>
internal abstract class ChallengeResponder
{
    /// <summary>The challenge's name.</summary>
    public abstract string Name { get; }

    public abstract Task<SignInAnswer> AnswerAsync(ChallengeReply reply);
}
