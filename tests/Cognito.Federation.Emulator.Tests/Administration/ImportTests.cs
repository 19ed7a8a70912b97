using System.Text;
using System.Text.Json.Nodes;
using Cognito.Federation.Emulator.Tests.SignIn;

namespace Cognito.Federation.Emulator.Tests.Administration;

/// <summary>Imports of users from a CSV file.</summary>
public sealed class ImportTests
{
    private const string Header = "cognito:username,cognito:mfa_enabled,email,email_verified,name,given_name,family_name,middle_name,nickname,preferred_username,profile,picture,website,gender,birthdate,zoneinfo,locale,phone_number,phone_number_verified,address,updated_at";
    private const string Empty = ",,,,,,,,,,,,,,,,";

    [Fact]
    public async Task The_header_names_every_attribute_of_the_pool()
    {
        await using var emulator = await AdminCalls.StartEmptyAsync();
        var pool = await emulator.CreatePoolAsync(settings: """{ "Schema": [{ "Name": "tenant", "AttributeDataType": "String", "StringAttributeConstraints": {} }] }""");

        var header = (await emulator.OnPoolAsync("GetCSVHeader", pool).Ok()).Json["CSVHeader"]!.AsArray().Select(c => (string)c!).ToList();

        Assert.Equal(Header.Split(',').Append("custom:tenant").Order(StringComparer.Ordinal), header.Order(StringComparer.Ordinal));
        Assert.Equal(["cognito:mfa_enabled", "cognito:username"], header[^2..]);
    }

    [Fact]
    public async Task Columns_may_come_in_any_order_and_a_comma_is_escaped_by_a_backslash()
    {
        await using var emulator = await SignInCalls.StartAsync();

        var job = await RunAsync(emulator, $"{Header}\r\nbob,false,bob@example.com,TRUE,\"Bob\\, Esq.\"{Empty}\r\n");

        Assert.Equal(("Succeeded", 1, 0, 0), Counts(job));
        var bob = await emulator.AdminGetUserAsync("bob").Ok();
        Assert.Equal(("RESET_REQUIRED", "\"Bob, Esq.\""), (bob.Text("UserStatus"), bob.Attribute("name")));
        (await emulator.SignInAsync("bob", "whatever")).AssertNotAuthorized();
    }

    [Fact]
    public async Task Each_row_is_made_skipped_or_refused_for_itself()
    {
        await using var emulator = await SignInCalls.StartAsync();
        string[] rows =
        [
            $"bob,false,bob@example.com,true,{Empty}",
            $"alice,false,other@example.com,true,{Empty}",
            $"unverified,false,u@example.com,false,{Empty}",
            $"maybe,perhaps,m@example.com,true,{Empty}",
            $"phoneless,true,p@example.com,true,{Empty}",
            "short,false",
            $",false,n@example.com,true,{Empty}",
            $"wrong,false,no address,true,{Empty}",
            "born,false,b@example.com,true,,,,,,,,,,,1999-12-31,,,,,,",
        ];

        var job = await RunAsync(emulator, Header + "\n" + string.Join('\n', rows));

        Assert.Equal(("Succeeded", 1, 1, 7), Counts(job));
        Assert.Equal(7, emulator.Warnings.Count(w => w.StartsWith("Import import-", StringComparison.Ordinal)));
        Assert.Equal(2, (await emulator.OnPoolAsync("ListUsers", emulator.PoolId()).Ok()).Json["Users"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("name,cognito:username\nx,y\n", "The header of the file does not match the attributes of the user pool.")]
    [InlineData(Header + "\n", "The file holds no user.")]
    [InlineData("\ufeff" + Header + "\nx\n", "The file begins with a byte order mark.")]
    public async Task A_file_that_cannot_be_read_fails_the_job(string file, string message)
    {
        await using var emulator = await SignInCalls.StartAsync();

        var job = await RunAsync(emulator, file);

        Assert.Equal("Failed", (string?)job["Status"]);
        Assert.Equal(message, (string?)job["CompletionMessage"]);
    }

    [Fact]
    public async Task A_job_starts_once_and_with_a_file()
    {
        await using var emulator = await SignInCalls.StartAsync();
        var (id, url) = await CreateAsync(emulator);

        await OnJobAsync(emulator, "StartUserImportJob", id).Fails("PreconditionNotMetException");
        Assert.Equal(200, (int)(await PutAsync(emulator, url, $"{Header}\nbob,false,bob@example.com,true,{Empty}\n")).Status);
        Assert.Equal("Pending", (await OnJobAsync(emulator, "StartUserImportJob", id).Ok()).Text("UserImportJob", "Status"));
        await OnJobAsync(emulator, "StartUserImportJob", id).Fails("PreconditionNotMetException");
        await OnJobAsync(emulator, "StopUserImportJob", id).Fails("PreconditionNotMetException");
        Assert.Equal(403, (int)(await PutAsync(emulator, url, "again")).Status);
    }

    [Fact]
    public async Task The_address_takes_the_file_of_its_own_job_with_the_header_that_it_was_signed_for()
    {
        await using var emulator = await SignInCalls.StartAsync();
        var (id, url) = await CreateAsync(emulator);

        Assert.Equal(403, (int)(await PutAsync(emulator, url, "x", encryption: null)).Status);
        Assert.Equal(403, (int)(await PutAsync(emulator, url, "x", encryption: "AES256")).Status);
        Assert.Equal(403, (int)(await PutAsync(emulator, url[..^1] + (url[^1] == 'a' ? 'b' : 'a'), "x")).Status);
        Assert.Equal(405, (int)(await emulator.SendAsync(new HttpRequestMessage(HttpMethod.Get, url))).Status);
        await OnJobAsync(emulator, "StartUserImportJob", id).Fails("PreconditionNotMetException");
    }

    [Fact]
    public async Task A_job_that_is_not_started_within_a_day_expires()
    {
        await using var emulator = await SignInCalls.StartAsync();
        var (id, url) = await CreateAsync(emulator);
        emulator.Clock.Advance(TimeSpan.FromHours(24));

        Assert.Equal("Expired", (await OnJobAsync(emulator, "DescribeUserImportJob", id).Ok()).Text("UserImportJob", "Status"));
        Assert.Equal(403, (int)(await PutAsync(emulator, url, "x")).Status);
        await OnJobAsync(emulator, "StartUserImportJob", id).Fails("PreconditionNotMetException");
    }

    [Fact]
    public async Task Jobs_are_listed_page_by_page_and_unknown_ones_are_told()
    {
        await using var emulator = await SignInCalls.StartAsync();
        await CreateAsync(emulator);
        await CreateAsync(emulator);

        var first = await emulator.OnPoolAsync("ListUserImportJobs", emulator.PoolId(), ("MaxResults", 1)).Ok();
        var second = await emulator.OnPoolAsync("ListUserImportJobs", emulator.PoolId(), ("MaxResults", 1), ("PaginationToken", first.Text("PaginationToken"))).Ok();

        Assert.NotEqual((string?)first.Json["UserImportJobs"]![0]!["JobId"], (string?)second.Json["UserImportJobs"]![0]!["JobId"]);
        Assert.Null(second.Json["PaginationToken"]);
        await OnJobAsync(emulator, "DescribeUserImportJob", "import-nothing").Fails("ResourceNotFoundException");
        await OnJobAsync(emulator, "DescribeUserImportJob", "nothing").Fails("InvalidParameterException");
    }

    [Fact]
    public async Task Passwords_are_not_imported()
    {
        await using var emulator = await SignInCalls.StartAsync();

        await emulator.OnPoolAsync("CreateUserImportJob", emulator.PoolId(), ("JobName", "j"), ("CloudWatchLogsRoleArn", "arn:aws:iam::123456789012:role/log"), ("PasswordHashingAlgorithm", "BCRYPT"))
            .Fails("EmulatorUnsupportedException");
    }

    private static (string?, int, int, int) Counts(JsonNode job) => ((string?)job["Status"], (int)job["ImportedUsers"]!, (int)job["SkippedUsers"]!, (int)job["FailedUsers"]!);

    private static async Task<JsonNode> RunAsync(CognitoEmulator emulator, string file)
    {
        var (id, url) = await CreateAsync(emulator);
        Assert.Equal(200, (int)(await PutAsync(emulator, url, file)).Status);
        await OnJobAsync(emulator, "StartUserImportJob", id).Ok();
        return (await OnJobAsync(emulator, "DescribeUserImportJob", id).Ok()).Json["UserImportJob"]!;
    }

    private static async Task<(string Id, string Url)> CreateAsync(CognitoEmulator emulator)
    {
        var job = await emulator.OnPoolAsync("CreateUserImportJob", emulator.PoolId(), ("JobName", "a job"), ("CloudWatchLogsRoleArn", "arn:aws:iam::123456789012:role/log")).Ok();
        Assert.Equal("Created", job.Text("UserImportJob", "Status"));
        return (job.Text("UserImportJob", "JobId"), job.Text("UserImportJob", "PreSignedUrl"));
    }

    private static Task<Answer> PutAsync(CognitoEmulator emulator, string url, string file, string? encryption = "aws:kms")
    {
        var request = new HttpRequestMessage(HttpMethod.Put, url) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(file)) };
        if (encryption is not null)
            request.Headers.Add("x-amz-server-side-encryption", encryption);
        return emulator.SendAsync(request);
    }

    private static Task<Answer> OnJobAsync(CognitoEmulator emulator, string operation, string id) => emulator.OnPoolAsync(operation, emulator.PoolId(), ("JobId", id));
}
