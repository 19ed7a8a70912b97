using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Cognito.Federation.Emulator;

/// <summary>Makes the users of an import file. Hold the pool's gate. Why rows fail is told in the emulator's warnings, in place of CloudWatch, without their values.</summary>
internal static class ImportRun
{
    private const int MaximumRows = 500_000;
    private const int MaximumRowLength = 16_000;

    public static void Run(OperationContext context, UserPool pool, ImportJob job)
    {
        var file = Read(pool, job.File!);
        var (status, message) = file.Fault is { } fault ? (ImportStatus.Failed, fault) : Import(context, pool, job, file);
        job.End(status, message, context.Now);
    }

    private static (ImportStatus, string) Import(OperationContext context, UserPool pool, ImportJob job, ImportFile file)
    {
        foreach (var (index, line) in file.Lines.Index())
        {
            try
            {
                if (Add(context, pool, file.Columns, line))
                    job.Imported++;
                else
                    job.Skipped++;
            }
            catch (AwsException e)
            {
                job.Failed++;
                context.State.Warnings.Add(FormattableString.Invariant($"Import {job.Id}, line {index + 2}: {e.Message}"));
            }
        }

        return job.Imported == 0 && job.Skipped == 0
            ? (ImportStatus.Failed, "No users were imported. Please check the log of the import.")
            : (ImportStatus.Succeeded, "Import Job Completed Successfully.");
    }

    /// <summary>Makes the user of a line; false for a name that is taken.</summary>
    private static bool Add(OperationContext context, UserPool pool, IReadOnlyList<string> columns, string line)
    {
        if (line.Length > MaximumRowLength)
            throw AwsException.InvalidParameter(FormattableString.Invariant($"A row has at most {MaximumRowLength} characters."));
        var values = ImportLine.Split(line);
        if (values.Count != columns.Count)
            throw AwsException.InvalidParameter(FormattableString.Invariant($"The row has {values.Count} values, expected {columns.Count}."));
        var row = columns.Zip(values).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
        var username = row[ImportColumns.Username];
        if (username.Length == 0)
            throw AwsException.InvalidParameter("The username is empty.");
        var mfa = Flag(row, ImportColumns.MfaEnabled);
        if (row.GetValueOrDefault("birthdate") is { Length: > 0 } birthdate && !DateTime.TryParseExact(birthdate, "MM/dd/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            throw AwsException.InvalidParameter("birthdate must be mm/dd/yyyy.");
        foreach (var column in new[] { "email_verified", "phone_number_verified" })
            row[column] = row.GetValueOrDefault(column) is { Length: > 0 } ? Flag(row, column) ? "true" : "false" : "";
        foreach (var attribute in pool.Settings.AutoVerifiedAttributes)
        {
            if (!Flag(row, attribute + "_verified") || row.GetValueOrDefault(attribute) is not { Length: > 0 })
                throw AwsException.InvalidParameter($"{attribute} must be there, and {attribute}_verified must be true, since the pool verifies it.");
        }

        if (mfa && row.GetValueOrDefault("phone_number") is not { Length: > 0 })
            throw AwsException.InvalidParameter("A user with MFA needs a phone_number.");
        if (pool.Users.Find(username) is not null)
            return false;
        var attributes = row.Where(pair => pair.Value.Length > 0 && pair.Key is not (ImportColumns.Username or ImportColumns.MfaEnabled)).ToList();
        var user = UserRegistration.Create(pool, username, attributes, context.Now, byAdministrator: true);
        AliasRules.ClaimAll(pool, user, force: false);
        user.Status = UserStatus.ResetRequired;
        user.Factors.SmsEnabled = mfa;
        UserRegistration.Add(pool, user);
        return true;
    }

    private static bool Flag(Dictionary<string, string> row, string column) => row.GetValueOrDefault(column) switch
    {
        "" or null => false,
        var text when text.Equals("true", StringComparison.OrdinalIgnoreCase) => true,
        var text when text.Equals("false", StringComparison.OrdinalIgnoreCase) => false,
        _ => throw AwsException.InvalidParameter($"{column} must be true or false."),
    };

    private static ImportFile Read(UserPool pool, byte[] file)
    {
        if (!Utf8.IsValid(file))
            return ImportFile.Unreadable("The file is not UTF-8.");
        if (file.AsSpan().StartsWith("\uFEFF"u8))
            return ImportFile.Unreadable("The file begins with a byte order mark.");
        var lines = Encoding.UTF8.GetString(file).Split('\n').Select(line => line.TrimEnd('\r')).ToList();
        if (lines[^1].Length == 0)
            lines.RemoveAt(lines.Count - 1);
        if (lines.Count < 2)
            return ImportFile.Unreadable("The file holds no user.");
        if (lines.Count - 1 > MaximumRows)
            return ImportFile.Unreadable(FormattableString.Invariant($"The file holds more than {MaximumRows} users."));
        var columns = ImportLine.Split(lines[0]);
        return columns.Order(StringComparer.Ordinal).SequenceEqual(ImportColumns.Of(pool.Settings.Schema).Order(StringComparer.Ordinal))
            ? new ImportFile(columns, lines[1..], null)
            : ImportFile.Unreadable("The header of the file does not match the attributes of the user pool.");
    }

    private sealed record ImportFile(IReadOnlyList<string> Columns, IReadOnlyList<string> Lines, string? Fault)
    {
        public static ImportFile Unreadable(string fault) => new([], [], fault);
    }
}
