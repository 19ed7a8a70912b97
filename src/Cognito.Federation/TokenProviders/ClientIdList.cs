namespace Cognito.Federation;

/// <summary>The client ids that an application set.</summary>
internal static class ClientIdList
{
    /// <exception cref="ArgumentException">There is none, or an empty one.</exception>
    public static string[] Of(IList<string> clientIds, string whatToDo) =>
        clientIds.Count > 0 && !clientIds.Any(string.IsNullOrWhiteSpace) ? [.. clientIds] : throw new ArgumentException(whatToDo, "options");
}
