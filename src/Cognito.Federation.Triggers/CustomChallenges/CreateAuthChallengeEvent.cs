namespace Cognito.Federation.Triggers;

/// <summary>A custom challenge is put: say what the client sees and what the right answer is.</summary>
public sealed class CreateAuthChallengeEvent : TriggerEvent<CreateAuthChallengeRequest, CreateAuthChallengeResponse>;
