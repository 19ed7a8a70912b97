namespace Cognito.Federation.Triggers;

/// <summary>A user's groups and the IAM roles that come with them.</summary>
public sealed class GroupOverrideDetails : TriggerObject
{
    /// <summary>The groups: claim <c>cognito:groups</c>.</summary>
    public IList<string>? GroupsToOverride { get; set; }

    /// <summary>The roles' ARNs: claim <c>cognito:roles</c>.</summary>
    public IList<string>? IamRolesToOverride { get; set; }

    /// <summary>The role that counts where only one can: claim <c>cognito:preferred_role</c>.</summary>
    public string? PreferredRole { get; set; }
}
