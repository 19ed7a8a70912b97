namespace Cognito.Federation.Triggers;

/// <summary>The response of a trigger that decides nothing: it lets things go on by returning and stops them by throwing.</summary>
public sealed class NothingToDecide : TriggerObject;
