namespace Cognito.Federation.Triggers;

/// <summary>A custom challenge was answered: say whether the answer is right.</summary>
public sealed class VerifyAuthChallengeResponseEvent : TriggerEvent<VerifyAuthChallengeResponseRequest, VerifyAuthChallengeResponseResponse>;
