namespace Cognito.Federation.Triggers;

/// <summary>A registration was confirmed, or a forgotten password replaced. Throwing reports an error, but the user stays confirmed.</summary>
public sealed class PostConfirmationEvent : TriggerEvent<PostConfirmationRequest, NothingToDecide>;
