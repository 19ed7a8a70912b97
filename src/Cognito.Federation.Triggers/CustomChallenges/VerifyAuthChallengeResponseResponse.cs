namespace Cognito.Federation.Triggers;

/// <summary>The judgement of an answer.</summary>
public sealed class VerifyAuthChallengeResponseResponse : TriggerObject
{
    /// <summary>Whether the answer is right. Default: false.</summary>
    public bool AnswerCorrect { get; set; }
}
