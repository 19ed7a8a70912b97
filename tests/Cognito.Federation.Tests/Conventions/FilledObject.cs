using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Cognito.Federation.Tests;

/// <summary>Makes an object whose every text says in which field it stands, past constructors and checks.</summary>
internal static partial class FilledObject
{
    private const int MaximumDepth = 5;
    private const BindingFlags Fields = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    public static object Of(Type type) => Fill(type, "", 0);

    /// <summary>The fields whose texts came out again.</summary>
    public static IEnumerable<string> WordsIn(string text) => Word().Matches(text).Select(match => match.Groups["path"].Value).Distinct();

    private static object Fill(Type type, string path, int depth)
    {
        var value = RuntimeHelpers.GetUninitializedObject(type);
        for (var owner = type; owner is not null && owner != typeof(object); owner = owner.BaseType)
        {
            foreach (var field in owner.GetFields(Fields))
                field.SetValue(value, ValueOf(field.FieldType, path.Length == 0 ? NameOf(field) : $"{path}.{NameOf(field)}", depth + 1));
        }

        return value;
    }

    private static object? ValueOf(Type type, string path, int depth)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
            return $"‹{path}›";
        if (type == typeof(string[]) || type == typeof(IReadOnlyList<string>))
            return new[] { "kind", $"‹{path}›" };
        if (type.IsAssignableFrom(typeof(Dictionary<string, string>)))
            return new Dictionary<string, string> { ["sub"] = $"‹{path}›", [$"‹{path}›"] = $"‹{path}›" };
        if (type == typeof(Uri))
            return new Uri("https://example.com/");
        if (type.Assembly != typeof(UserDirectory).Assembly || type.IsArray || type.IsSubclassOf(typeof(Delegate)) || type.IsSubclassOf(typeof(Exception)) || depth > MaximumDepth)
            return type.IsValueType ? RuntimeHelpers.GetUninitializedObject(type) : null;
        var concrete = type.IsAbstract ? type.Assembly.GetTypes().FirstOrDefault(other => other is { IsAbstract: false } && other.IsSubclassOf(type)) : type;
        return concrete is null ? null : Fill(concrete, path, depth);
    }

    // "<Username>k__BackingField" stands behind the property Username.
    private static string NameOf(FieldInfo field) => field.Name.StartsWith('<') ? field.Name[1..field.Name.IndexOf('>', StringComparison.Ordinal)] : field.Name;

    [GeneratedRegex("‹(?<path>[^›]+)›")]
    private static partial Regex Word();
}
