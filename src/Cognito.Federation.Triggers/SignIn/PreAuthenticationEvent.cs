namespace Cognito.Federation.Triggers;

/// <summary>A sign-in begins. Throw to refuse: the person sees your message.</summary>
public sealed class PreAuthenticationEvent : TriggerEvent<PreAuthenticationRequest, NothingToDecide>;
