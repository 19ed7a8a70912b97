using System.Text.RegularExpressions;

namespace Cognito.Federation.Emulator;

/// <summary>The constraints of the id of an import.</summary>
internal static partial class ImportConstraints
{
    [GeneratedRegex(@"^import-[0-9a-zA-Z-]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Id();

    public static Constraints JobId(this Constraints constraints, string? value) =>
        constraints.Required("JobId", value).Length("JobId", value, 1, 55).Pattern("JobId", value, Id(), "import-[0-9a-zA-Z-]+");
}
