namespace Cognito.Federation.Triggers;

/// <summary>Makes the answer that replaces a user's groups.</summary>
internal static class GroupOverrides
{
    // An object without members takes all groups away. With groups the roles stay as they were, since the answer replaces both.
    public static GroupOverrideDetails Of(IEnumerable<string> groups, PreTokenGenerationRequest request)
    {
        var list = groups.ToList();
        return list.Count == 0
            ? new()
            : new()
            {
                GroupsToOverride = list,
                IamRolesToOverride = request.GroupConfiguration.IamRolesToOverride,
                PreferredRole = request.GroupConfiguration.PreferredRole,
            };
    }
}
