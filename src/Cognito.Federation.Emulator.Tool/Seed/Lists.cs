namespace Cognito.Federation.Emulator.Tool;

/// <summary>Lists that have a default.</summary>
internal static class Lists
{
    /// <summary>Puts the given values in place of the default ones; <see langword="null"/> keeps those.</summary>
    public static void Replace(IList<string> list, IReadOnlyList<string>? values)
    {
        if (values is null)
            return;
        list.Clear();
        foreach (var value in values)
            list.Add(value);
    }
}
