using System.Security.Cryptography;
using System.Text.Json;
using Cognito.Federation.Emulator;
using Cognito.Federation.Testing;

namespace Cognito.Federation.Scenarios;

/// <summary>The sample as a stranger runs it: a process, its output and its exit code.</summary>
[Trait("Kind", "Heavy")]
public sealed class QuickstartTests : IDisposable
{
    private const string Code = "314159";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Without_arguments_it_shows_each_step_and_ends_with_Done()
    {
        var run = await SampleProcess.RunAsync("Quickstart");

        Assert.Equal(0, run.ExitCode);
        var lines = run.Output.TrimEnd().Split('\n');
        Assert.StartsWith("Done: ", lines[^1], StringComparison.Ordinal);
        Assert.All(lines[..^1], line => Assert.StartsWith("ok ", line, StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("Guest is denied an upload", StringComparison.Ordinal) && line.Contains("AccessDenied, as expected", StringComparison.Ordinal));
    }

    [Fact]
    public async Task With_json_it_prints_one_object_with_every_step_ok_and_uploads_the_file_that_was_named()
    {
        var file = Path.Combine(_folder.Path, "letter.bin");
        var content = RandomNumberGenerator.GetBytes(3_000_000);
        await File.WriteAllBytesAsync(file, content, TestContext.Current.CancellationToken);

        var run = await SampleProcess.RunAsync("Quickstart", ["--json", "--file", file]);

        Assert.Equal(0, run.ExitCode);
        var json = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal(17, json.GetProperty("steps").GetArrayLength());
        Assert.All(json.GetProperty("steps").EnumerateArray(), step =>
        {
            Assert.True(step.GetProperty("ok").GetBoolean());
            Assert.False(step.TryGetProperty("skipped", out _));
            Assert.False(string.IsNullOrEmpty(step.GetProperty("name").GetString()));
            Assert.True(step.GetProperty("milliseconds").GetDouble() >= 0);
            Assert.False(string.IsNullOrEmpty(step.GetProperty("detail").GetString()));
        });
        var identityId = json.GetProperty("identityId").GetString()!;
        Assert.True(IdentityId.TryParse(identityId, out _));
        Assert.StartsWith("ASIA", json.GetProperty("accessKeyId").GetString(), StringComparison.Ordinal);
        Assert.Equal($"{identityId}/letter.bin", json.GetProperty("objectKey").GetString());
        Assert.Equal(content.Length, json.GetProperty("bytes").GetInt64());
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(content)), json.GetProperty("sha256").GetString());
    }

    [Fact]
    public async Task With_a_configuration_it_runs_the_same_job_at_another_endpoint()
    {
        await using var emulator = await StartAsync();
        var config = Configuration(emulator);

        var run = await SampleProcess.RunAsync("Quickstart", ["--config", config, "--email", "rosa@example.com", "--password", "Corr3ct-horse!", "--code", Code]);

        Assert.True(run.ExitCode == 0, run.Output + run.Errors);
        Assert.Contains("Guest reads a public file", run.Output, StringComparison.Ordinal);
        Assert.Contains("skipped: give a token with --google-token", run.Output, StringComparison.Ordinal);
        Assert.Equal(1, emulator.Requests.Count("SignUp"));
        Assert.Equal(1, emulator.Requests.Count("GetCallerIdentity"));
        Assert.Equal(2, emulator.Requests.Count("PutObject"));
    }

    [Fact]
    public async Task A_confirmed_user_starts_with_the_sign_in_and_the_environment_wins_over_the_file()
    {
        await using var emulator = await StartAsync();
        var config = Configuration(emulator, clientId: "0000000000000000000000wrong");

        var run = await SampleProcess.RunAsync(
            "Quickstart",
            ["--config", config, "--email", "alice", "--password", "Corr3ct-horse!", "--confirmed"],
            ("Cognito__UserPool__ClientId", emulator.UserPools[0].Clients[0].Id));

        Assert.True(run.ExitCode == 0, run.Output + run.Errors);
        Assert.Equal(0, emulator.Requests.Count("SignUp"));
    }

    [Fact]
    public async Task A_failure_says_which_step_and_why_and_ends_with_1()
    {
        await using var emulator = await StartAsync();
        var config = Configuration(emulator);

        var run = await SampleProcess.RunAsync("Quickstart", ["--config", config, "--email", "alice", "--password", "not it", "--confirmed"]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Failed at 'Sign in by SRP'", run.Errors, StringComparison.Ordinal);
        Assert.Contains("InvalidCredentials", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("not it", run.Output + run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_doctor_finds_the_account_in_order_and_says_what_is_wrong_with_a_wrong_configuration()
    {
        var run = await SampleProcess.RunAsync("Quickstart", ["--doctor"]);

        Assert.True(run.ExitCode == 0, run.Output + run.Errors);
        Assert.Contains("The account, in order:", run.Output, StringComparison.Ordinal);
        Assert.Contains("a guest: arn:aws:iam::123456789012:role/visitors-guest. It is the pool's role for guests.", run.Output, StringComparison.Ordinal);
        Assert.Contains("A configuration that is wrong on purpose, 3 errors:", run.Output, StringComparison.Ordinal);
        foreach (var check in new[] { "AppClient", "TrustedUserPool", "LoginProvider" })
            Assert.Contains($"Error {check}: ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_doctor_ends_with_1_when_the_configured_account_has_errors()
    {
        await using var emulator = await StartAsync();
        (string, string)[] keys = [("AWS_ACCESS_KEY_ID", "test"), ("AWS_SECRET_ACCESS_KEY", "test")];

        var sound = await SampleProcess.RunAsync("Quickstart", ["--doctor", "--config", Configuration(emulator)], keys);
        var broken = await SampleProcess.RunAsync("Quickstart", ["--doctor", "--config", Configuration(emulator, clientId: "1someotherclient1234567890")], keys);

        Assert.True(sound.ExitCode == 0, sound.Output + sound.Errors);
        Assert.True(broken.ExitCode == 1, broken.Output + broken.Errors);
        Assert.Contains("Error AppClient: ", broken.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--color", "--color is not an option")]
    [InlineData("--file", "--file wants a value")]
    [InlineData("--confirmed", "--confirmed goes with --config")]
    public async Task A_wrong_argument_is_named_and_ends_with_1(string argument, string message)
    {
        var run = await SampleProcess.RunAsync("Quickstart", [argument]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(message, run.Errors, StringComparison.Ordinal);
        Assert.Contains("--config FILE", run.Errors, StringComparison.Ordinal);
    }

    private static Task<CognitoEmulator> StartAsync() => CognitoEmulator.StartAsync(
        options =>
        {
            options.FixedCode = Code;
            options.AddUserPool("people", pool => pool.AddClient("app", client => client.GenerateSecret = true).AddUser("alice", "Corr3ct-horse!"));
            options.AddIdentityPool("visitors", pool => pool
                .TrustUserPool("people", "app")
                .UserRole("""{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "s3:*", "Resource": "arn:aws:s3:::uploads/${cognito-identity.amazonaws.com:sub}/*" } }""")
                .AllowGuests()
                .GuestRole("""{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::uploads/public/*" } }"""));
            options.AddBucket("uploads", bucket => bucket.AddObject("public/welcome.txt", "Welcome!"));
        },
        TestContext.Current.CancellationToken);

    private string Configuration(CognitoEmulator emulator, string? clientId = null)
    {
        var client = emulator.UserPools[0].Clients[0];
        return _folder.Write("config.json", JsonSerializer.Serialize(new
        {
            Cognito = new
            {
                emulator.Region,
                UserPool = new { emulator.UserPools[0].Id, ClientId = clientId ?? client.Id, ClientSecret = client.Secret, ServiceUrl = emulator.Url },
                IdentityPool = new { emulator.IdentityPools[0].Id, ServiceUrl = emulator.Url },
            },
            Storage = new { Bucket = "uploads", PublicKey = "public/welcome.txt", ServiceUrl = emulator.Url },
            Sts = new { ServiceUrl = emulator.Url },
        }));
    }
}
