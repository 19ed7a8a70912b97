namespace Cognito.Federation.Triggers;

/// <summary>Who is confirmed.</summary>
public sealed class PostConfirmationRequest : UserRequest;
