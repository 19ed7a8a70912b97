namespace Cognito.Federation.Triggers;

/// <summary>A sign-in succeeded, and its tokens come next. Throw to refuse it all the same.</summary>
public sealed class PostAuthenticationEvent : TriggerEvent<PostAuthenticationRequest, NothingToDecide>;
