namespace Cognito.Federation.Triggers;

/// <summary>Changes of an ID token.</summary>
public sealed class ClaimsOverrideDetails : TriggerObject
{
    /// <summary>Claims to add or replace.</summary>
    public IDictionary<string, string>? ClaimsToAddOrOverride { get; set; }

    /// <summary>Claims to leave out.</summary>
    public IList<string>? ClaimsToSuppress { get; set; }

    /// <summary>What stands in place of the groups; an object without members takes them away, <see langword="null"/> leaves them.</summary>
    public GroupOverrideDetails? GroupOverrideDetails { get; set; }
}
