using System.Text;
using Cognito.Federation.Administration;
using CsCheck;

namespace Cognito.Federation.Tests.Administration;

public sealed class UserImportWriterTests
{
    private static readonly string[] Header = ["name", "email", "email_verified", "birthdate", "updated_at", "phone_number", "custom:tenant", "cognito:mfa_enabled", "cognito:username"];

    [Fact]
    public async Task Every_column_of_the_header_is_written_in_its_order()
    {
        var text = await WriteAsync(
            new UserImportRow("alice") { IsMfaEnabled = true }.With("phone_number", "+14155550100").With("birthdate", "02/29/2000").With("updated_at", "1700000000"),
            new UserImportRow("bob").With("name", "Bob, \"the\" builder").With("custom:tenant", "a\\b"));

        Assert.Equal(
            "name,email,email_verified,birthdate,updated_at,phone_number,custom:tenant,cognito:mfa_enabled,cognito:username\n"
            + ",,,02/29/2000,1700000000,+14155550100,,true,alice\n"
            + "Bob\\, \"the\" builder,,,,,,a\\b,false,bob\n",
            text);
    }

    [Fact]
    public async Task There_is_no_byte_order_mark_and_text_is_utf8()
    {
        using var stream = new MemoryStream();
        await using (var writer = new UserImportWriter(stream, Header))
            await writer.WriteAsync(new UserImportRow("älice"), TestContext.Current.CancellationToken);

        Assert.Equal((byte)'n', stream.ToArray()[0]);
        Assert.Contains("älice", Encoding.UTF8.GetString(stream.ToArray()), StringComparison.Ordinal);
        Assert.True(stream.CanRead);
    }

    [Fact]
    public async Task A_file_without_users_has_its_header()
    {
        Assert.Equal(string.Join(',', Header) + "\n", await WriteAsync());
    }

    [Theory]
    [InlineData("name", "two\nlines", "line break")]
    [InlineData("name", "two\rlines", "line break")]
    [InlineData("name", "ends\\", "backslash")]
    [InlineData("name", "a\\,b", "backslash")]
    [InlineData("birthdate", "2000-02-29", "mm/dd/yyyy")]
    [InlineData("birthdate", "02/30/2000", "mm/dd/yyyy")]
    [InlineData("email_verified", "yes", "'true' or 'false'")]
    [InlineData("email_verified", "True", "'true' or 'false'")]
    [InlineData("updated_at", "yesterday", "seconds since 1970")]
    [InlineData("phone_number", "0123", "+14155550100")]
    [InlineData("email", "nowhere", "e-mail")]
    public async Task A_wrong_value_names_row_and_column_and_not_itself(string column, string value, string expected)
    {
        using var stream = new MemoryStream();
        await using var writer = new UserImportWriter(stream, Header);
        await writer.WriteAsync(new UserImportRow("first"), TestContext.Current.CancellationToken);
        var length = stream.Length;

        var mistake = await Assert.ThrowsAsync<ArgumentException>(() => writer.WriteAsync(new UserImportRow("second").With(column, value), TestContext.Current.CancellationToken).AsTask());

        Assert.Contains($"Row 2, column '{column}'", mistake.Message, StringComparison.Ordinal);
        Assert.Contains(expected, mistake.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(value, mistake.Message, StringComparison.Ordinal);
        Assert.Equal((1, length), (writer.Rows, stream.Length));
    }

    [Fact]
    public async Task Half_of_a_surrogate_pair_is_no_text()
    {
        await using var writer = new UserImportWriter(new MemoryStream(), Header);

        var mistake = await Assert.ThrowsAsync<ArgumentException>(() => writer.WriteAsync(new UserImportRow("x").With("name", "a" + '\ud800'), TestContext.Current.CancellationToken).AsTask());

        Assert.Contains("Row 1, column 'name': half of a surrogate pair", mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_column_that_the_pool_does_not_have_is_a_mistake_that_lists_those_it_has()
    {
        await using var writer = new UserImportWriter(new MemoryStream(), Header);

        foreach (var column in (string[])["nickname", "cognito:username", "cognito:mfa_enabled", "sub"])
            Assert.Contains("custom:tenant", (await Assert.ThrowsAsync<ArgumentException>(() => writer.WriteAsync(new UserImportRow("x").With(column, "true"), TestContext.Current.CancellationToken).AsTask())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_that_is_too_long_is_a_mistake()
    {
        var fixedPart = ",,,,,,,false,x".Length;
        Assert.NotEmpty(await WriteAsync(new UserImportRow("x").With("name", new string('n', 16_000 - fixedPart))));

        var mistake = await Assert.ThrowsAsync<ArgumentException>(() => WriteAsync(new UserImportRow("x").With("name", new string('n', 16_001 - fixedPart))));

        Assert.Contains("Row 1 has 16001 characters", mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_header_that_is_not_the_pools_is_a_mistake()
    {
        Assert.Throws<ArgumentException>(() => new UserImportWriter(new MemoryStream(), ["name", "cognito:username"]));
        Assert.Throws<ArgumentException>(() => new UserImportWriter(new MemoryStream(), [.. Header, "name"]));
        Assert.Throws<ArgumentException>(() => new UserImportWriter(new MemoryStream([], writable: false), Header));
    }

    [Fact]
    public void What_is_written_is_read_back_as_it_was()
    {
        var values = Gen.OneOf(Gen.Const(','), Gen.Const('\\'), Gen.Const('"'), Gen.Const(' '), Gen.Char['a', 'z'], Gen.Const('é'), Gen.Const('\n')).Array[0, 30].Select(c => new string(c));
        Gen.Select(values, values).Sample((name, tenant) =>
        {
            var written = Write(name, tenant);
            if (written is null)
                return ImportValues.FaultOf("name", name) is not null || ImportValues.FaultOf("custom:tenant", tenant) is not null;
            var row = Split(written.Split('\n')[1]);
            return row.Count == Header.Length && row[0] == name && row[6] == tenant;
        });
    }

    private static string? Write(string name, string tenant)
    {
        try
        {
            using var stream = new MemoryStream();
            var writer = new UserImportWriter(stream, Header);
            var writing = writer.WriteAsync(new UserImportRow("x").With("name", name).With("custom:tenant", tenant)).AsTask();
            Assert.True(writing.IsCompleted);
            writing.GetAwaiter().GetResult();
            return Encoding.UTF8.GetString(stream.ToArray());
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    // The service's rule read anew: a comma ends a value unless a backslash stands before it.
    private static List<string> Split(string line)
    {
        var values = new List<string> { "" };
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == ',' && i > 0 && line[i - 1] == '\\')
                values[^1] = values[^1][..^1] + ',';
            else if (line[i] == ',')
                values.Add("");
            else
                values[^1] += line[i];
        }

        return values;
    }

    private static async Task<string> WriteAsync(params UserImportRow[] rows)
    {
        using var stream = new MemoryStream();
        await using (var writer = new UserImportWriter(stream, Header))
        {
            foreach (var row in rows)
                await writer.WriteAsync(row, TestContext.Current.CancellationToken);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
