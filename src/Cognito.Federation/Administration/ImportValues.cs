using System.Globalization;

namespace Cognito.Federation.Administration;

/// <summary>What a value may be in an import file, and how it is written.</summary>
internal static class ImportValues
{
    /// <summary>A comma becomes <c>\,</c>; nothing else is escaped, nothing is quoted.</summary>
    public static string Escape(string value) => value.Replace(",", "\\,", StringComparison.Ordinal);

    /// <summary>Why a value cannot be written, as a sentence without the value; null when it can.</summary>
    public static string? FaultOf(string column, string value)
    {
        if (value.AsSpan().ContainsAny('\r', '\n'))
            return "a value cannot hold a line break: the file has no way to write one.";
        if (value.EndsWith('\\'))
            return "a value cannot end with a backslash: Cognito would take the comma after it for a part of the value.";
        if (value.Contains("\\,", StringComparison.Ordinal))
            return "a value cannot hold a backslash before a comma: the file has no way to write one.";
        if (!IsWellFormed(value))
            return "half of a surrogate pair is no text.";
        return value.Length == 0 ? null : column switch
        {
            "email_verified" or "phone_number_verified" when value is not ("true" or "false") => "expected 'true' or 'false'.",
            "birthdate" when !DateTime.TryParseExact(value, "MM/dd/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) => "expected a date as mm/dd/yyyy.",
            "updated_at" when !long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _) => "expected seconds since 1970.",
            "phone_number" when value[0] != '+' || value.Length is < 3 or > 16 || !value.AsSpan(1).ContainsOnlyDigits() => "expected a '+' and digits, such as +14155550100.",
            "email" when value.IndexOf('@', StringComparison.Ordinal) is < 1 => "expected an e-mail address.",
            _ => null,
        };
    }

    private static bool ContainsOnlyDigits(this ReadOnlySpan<char> text) => text.IndexOfAnyExceptInRange('0', '9') < 0;

    private static bool IsWellFormed(string value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (!char.IsSurrogate(value[i]))
                continue;
            if (i + 1 == value.Length || !char.IsSurrogatePair(value[i], value[i + 1]))
                return false;
            i++;
        }

        return true;
    }
}
