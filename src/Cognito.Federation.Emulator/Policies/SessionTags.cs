using System.Text.RegularExpressions;

namespace Cognito.Federation.Emulator;

/// <summary>The tags of a session, which policies may refer to as <c>aws:PrincipalTag/...</c>.</summary>
internal static partial class SessionTags
{
    public const int LongestKey = 128;
    public const int LongestValue = 256;

    public static bool IsKey(string text) => text.Length is > 0 and <= LongestKey && Letters.IsMatch(text);

    public static bool IsValue(string text) => text.Length <= LongestValue && Letters.IsMatch(text);

    /// <summary>The keys of a request that sets these tags, for the policy that must allow it.</summary>
    public static Dictionary<string, string> AsRequest(IReadOnlyDictionary<string, string> tags) => tags.ToDictionary(static tag => PolicyKeys.RequestTag + tag.Key, static tag => tag.Value);

    /// <summary>The keys that a session has by its tags.</summary>
    public static Dictionary<string, string> AsPrincipal(IReadOnlyDictionary<string, string> tags) => tags.ToDictionary(static tag => PolicyKeys.PrincipalTag + tag.Key, static tag => tag.Value);

    [GeneratedRegex(@"\A[\p{L}\p{Z}\p{N}_.:/=+\-@]*\z")]
    private static partial Regex Letters { get; }
}
