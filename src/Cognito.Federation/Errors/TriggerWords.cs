namespace Cognito.Federation;

/// <summary>What a Lambda trigger said, out of the sentence that Cognito wraps it in.</summary>
internal static class TriggerWords
{
    private const string Wrapping = " failed with error ";

    /// <summary>Reads <c>PreSignUp failed with error No such company.</c>; the full stop at the end is Cognito's.</summary>
    /// <returns>The trigger's words; the whole text when it is not wrapped; null when there is none.</returns>
    public static string? Extract(string? message)
    {
        if (string.IsNullOrWhiteSpace(message))
            return null;
        var start = message.IndexOf(Wrapping, StringComparison.Ordinal);
        if (start < 0)
            return message;
        var words = message.AsSpan(start + Wrapping.Length);
        if (words.EndsWith("."))
            words = words[..^1];
        return words.Trim().ToString();
    }
}
