namespace Cognito.Federation;

/// <summary>The client ids that an application set.</summary>
internal static class ClientIdList
{
    /// <param name="options">The ids of some provider's options.</param>
    /// <param name="whatToDo">What is missing and where to set it.</param>
    /// <exception cref="ArgumentException">There is none, or an empty one.</exception>
    public static string[] Of(IList<string> options, string whatToDo) =>
        options.Count > 0 && !options.Any(string.IsNullOrWhiteSpace) ? [.. options] : throw new ArgumentException(whatToDo, nameof(options));
}
