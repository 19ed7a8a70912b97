using System.Globalization;
using System.Net;
using Cognito.Federation.Administration;
using static Cognito.Federation.Tests.Administration.AdminDesk;

namespace Cognito.Federation.Tests.Administration;

public sealed class UserImportTests
{
    private const string Role = "arn:aws:iam::123456789012:role/import-log";

    [Fact]
    public async Task Users_of_a_file_are_made_and_set_a_password_first()
    {
        await using var pool = await AdminDesk.StartAsync();
        using var file = await WriteAsync(pool, Row("bob").With("address", "1, Main Street, \"Bonn\"").With("name", "Böb"), Row("carol"), Row("alice"));

        var started = await pool.Admin.Import.StartAsync("first", Role, file, Cancellation);
        var seen = await pool.Admin.Import.WatchAsync(started.Id, cancellationToken: Cancellation).ToListAsync();

        Assert.Equal((UserImportStatus.Pending, "first"), (started.Status, started.Name));
        var end = seen[^1];
        Assert.Equal((UserImportStatus.Succeeded, 2, 1, 0), (end.Status, end.Imported, end.Skipped, end.Failed));
        Assert.NotNull(end.CompletedAt);
        var bob = await pool.Admin.Users.GetAsync("bob", Cancellation);
        Assert.Equal((UserStatus.ResetRequired, "1, Main Street, \"Bonn\"", "Böb"), (bob!.Status, bob.Attributes["address"], bob.Attributes["name"]));
        Assert.Equal(UserStatus.Confirmed, (await pool.Admin.Users.GetAsync("alice", Cancellation))!.Status);
        var put = Assert.Single(pool.Emulator.Requests.All, r => r.Operation == "PutObject");
        Assert.Equal(200, put.Status);
    }

    [Fact]
    public async Task Rows_that_the_pool_refuses_are_counted_and_told_without_their_values()
    {
        await using var pool = await AdminDesk.StartAsync();
        using var file = await WriteAsync(pool, Row("bob"), new UserImportRow("unverified").With("email", "u@example.com"));

        var started = await pool.Admin.Import.StartAsync("second", Role, file, Cancellation);

        var job = await pool.Admin.Import.GetAsync(started.Id, Cancellation);
        Assert.Equal((UserImportStatus.Succeeded, 1, 0, 1), (job!.Status, job.Imported, job.Skipped, job.Failed));
        Assert.Contains(pool.Emulator.Warnings, w => w.Contains("line 3: email must be there, and email_verified must be true", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_job_is_read_listed_and_stopped()
    {
        await using var pool = await AdminDesk.StartAsync();
        using var file = await WriteAsync(pool, Row("bob"));
        var over = await pool.Admin.Import.StartAsync("over", Role, file, Cancellation);
        var waiting = await pool.Admin.InvokeAsync("CreateUserImportJob", System.Text.Json.JsonSerializer.SerializeToElement(new Dictionary<string, string> { ["UserPoolId"] = pool.Context.PoolId.ToString(), ["JobName"] = "waiting", ["CloudWatchLogsRoleArn"] = Role }), Cancellation);
        var id = waiting.GetProperty("UserImportJob").GetProperty("JobId").GetString()!;

        Assert.Equal(UserImportStatus.Stopped, (await pool.Admin.Import.StopAsync(id, Cancellation)).Status);

        Assert.Equal(["over", "waiting"], (await pool.Admin.Import.ListAsync(Cancellation).ToListAsync()).Select(j => j.Name).Order(StringComparer.Ordinal));
        Assert.Null(await pool.Admin.Import.GetAsync("import-nothing", Cancellation));
        Assert.Equal(CognitoErrorCode.PreconditionNotMet, (await Assert.ThrowsAsync<CognitoServiceException>(() => pool.Admin.Import.StopAsync(over.Id, Cancellation))).Code);
        Assert.Equal(CognitoErrorCode.ResourceNotFound, (await Assert.ThrowsAsync<CognitoServiceException>(() => pool.Admin.Import.WatchAsync("import-nothing", cancellationToken: Cancellation).ToListAsync())).Code);
    }

    [Fact]
    public async Task Progress_is_asked_for_at_intervals_and_told_when_it_changes()
    {
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        var handler = new RecordedHandler().Reply(Job("Pending", 0)).Reply(Job("InProgress", 5)).Reply(Job("InProgress", 5)).Reply(Job("Succeeded", 9));
        var options = new CognitoFederationOptions { UserPool = { Id = "us-east-1_AbCdEfGhI", ClientId = "client1" } };
        options.Administration.UseAccessKey("AKIDEXAMPLE", "not-a-secret");
        var import = UserDirectory.Create(options, time, handler: handler).Admin.Import;
        await using var jobs = import.WatchAsync("import-1", TimeSpan.FromSeconds(30), Cancellation).GetAsyncEnumerator(Cancellation);

        var told = new List<(string, long)>();
        var next = jobs.MoveNextAsync().AsTask();
        while (true)
        {
            while (!next.IsCompleted)
            {
                time.Advance(TimeSpan.FromSeconds(10));
                await Task.Yield();
            }
            if (!await next)
                break;
            told.Add((jobs.Current.Status.Value, jobs.Current.Imported));
            next = jobs.MoveNextAsync().AsTask();
        }

        Assert.Equal([("Pending", 0), ("InProgress", 5), ("Succeeded", 9)], told);
        Assert.Equal(4, handler.Requests.Count);
        Assert.Throws<ArgumentOutOfRangeException>(() => import.WatchAsync("import-1", TimeSpan.Zero, Cancellation));
    }

    [Fact]
    public async Task The_file_goes_to_the_presigned_address_with_the_header_that_it_is_signed_for_and_no_credentials()
    {
        var handler = new RecordedHandler()
            .Reply("""{"UserImportJob":{"JobId":"import-1","JobName":"j","Status":"Created","PreSignedUrl":"https://bucket.example/file?X-Amz-Signature=abc"}}""")
            .Reply("")
            .Reply(Job("Pending", 0));

        await Over(handler).Import.StartAsync("j", Role, new MemoryStream("a,b\n"u8.ToArray()), Cancellation);

        var put = handler.Requests[1];
        Assert.Equal(("PUT", "https://bucket.example/file?X-Amz-Signature=abc", "a,b\n"), (put.Method.Method, put.Uri.AbsoluteUri, put.Body));
        Assert.Equal("aws:kms", put.Headers["x-amz-server-side-encryption"]);
        Assert.DoesNotContain("Authorization", put.Headers.Keys);
        Assert.DoesNotContain("Content-Type", put.Headers.Keys);
    }

    [Fact]
    public async Task A_refused_upload_starts_no_job()
    {
        var handler = new RecordedHandler()
            .Reply("""{"UserImportJob":{"JobId":"import-1","Status":"Created","PreSignedUrl":"https://bucket.example/file?X-Amz-Signature=abc"}}""")
            .Reply("<Error/>", HttpStatusCode.Forbidden, "application/xml");

        var fault = await Assert.ThrowsAsync<CognitoServiceException>(() => Over(handler).Import.StartAsync("j", Role, new MemoryStream("a\n"u8.ToArray()), Cancellation));

        Assert.Equal((CognitoErrorCode.ImportUploadFailed, HttpStatusCode.Forbidden, false), (fault.Code, fault.StatusCode, fault.IsTransient));
        Assert.DoesNotContain("X-Amz-Signature", fault.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, handler.Requests.Count);
    }

    [Theory]
    [InlineData("http://bucket.example/file")]
    [InlineData("no address")]
    [InlineData("")]
    public async Task A_file_never_travels_in_clear_text(string address)
    {
        var handler = new RecordedHandler().Reply($$$"""{"UserImportJob":{"JobId":"import-1","Status":"Created","PreSignedUrl":"{{{address}}}"}}""");

        var fault = await Assert.ThrowsAsync<CognitoServiceException>(() => Over(handler).Import.StartAsync("j", Role, new MemoryStream("a\n"u8.ToArray()), Cancellation));

        Assert.Equal(CognitoErrorCode.UnreadableReply, fault.Code);
    }

    [Fact]
    public async Task A_stream_that_is_at_its_end_is_a_mistake_before_anything_is_sent()
    {
        var handler = new RecordedHandler();
        var file = new MemoryStream("a\n"u8.ToArray()) { Position = 2 };

        Assert.Contains("Position", (await Assert.ThrowsAsync<ArgumentException>(() => Over(handler).Import.StartAsync("j", Role, file, Cancellation))).Message, StringComparison.Ordinal);
        Assert.Empty(handler.Requests);
    }

    private static string Job(string status, int imported) =>
        $$$"""{"UserImportJob":{"JobId":"import-1","JobName":"j","Status":"{{{status}}}","CreationDate":1700000000,"ImportedUsers":{{{imported.ToString(CultureInfo.InvariantCulture)}}} }}""";

    private static UserImportRow Row(string name) => new UserImportRow(name).With("email", name + "@import.example").With("email_verified", "true");

    private static async Task<MemoryStream> WriteAsync(TestPool pool, params UserImportRow[] rows)
    {
        var stream = new MemoryStream();
        await using (var writer = new UserImportWriter(stream, await pool.Admin.Import.GetHeaderAsync(Cancellation)))
        {
            foreach (var row in rows)
                await writer.WriteAsync(row, Cancellation);
            Assert.Equal(rows.Length, writer.Rows);
        }

        stream.Position = 0;
        return stream;
    }
}
