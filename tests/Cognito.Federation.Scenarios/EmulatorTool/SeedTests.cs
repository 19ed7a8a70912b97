using System.Net;
using System.Text.Json;
using Amazon.S3;
using Amazon.S3.Model;
using Cognito.Federation.Testing;
using OtpNet;

namespace Cognito.Federation.Scenarios.EmulatorTool;

[Trait("Kind", "Heavy")]
public sealed class SeedTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task With_the_shipped_example_its_user_signs_in_and_uploads_where_the_role_allows_it()
    {
        await using var server = await ToolServer.StartAsync("--seed", ToolServer.ExampleSeed);
        var session = await server.Directory().SignInAsync("alice");
        var broker = AwsCredentialBroker.Create(server.Options());
        var alice = FederatedIdentity.FromUserPool(session.IdToken);
        var id = await broker.GetIdentityIdAsync(alice, Cancel);
        using var s3 = server.S3(broker.CreateAwsCredentials(alice));

        var stored = await s3.PutObjectAsync(new PutObjectRequest { BucketName = "uploads", Key = $"{id}/letter.txt", ContentBody = "Hello" }, Cancel);

        Assert.Equal(HttpStatusCode.OK, stored.HttpStatusCode);
        var denied = await Assert.ThrowsAsync<AmazonS3Exception>(() => s3.PutObjectAsync(new PutObjectRequest { BucketName = "uploads", Key = "public/letter.txt", ContentBody = "Hello" }, Cancel));
        Assert.Equal("AccessDenied", denied.ErrorCode);
    }

    [Fact]
    public async Task The_examples_second_user_signs_in_with_an_authenticator_app_and_is_an_editor()
    {
        await using var server = await ToolServer.StartAsync("--seed", ToolServer.ExampleSeed);
        var directory = server.Directory();
        var app = new Totp(Base32Encoding.ToBytes("JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"));

        var asked = Assert.IsType<CodeChallenge>(await directory.SignIn.StartAsync(SignInRequest.Password("bob", "Correct-Horse-2"), Cancel));
        var session = Assert.IsType<SignedIn>(await directory.SignIn.AnswerAsync(asked.Answer(app.ComputeTotp()), Cancel)).Session;

        Assert.Equal(SignInFactor.Totp, asked.Factor);
        Assert.Equal("""["editors"]""", ClaimOf(session.AccessToken.Reveal(), "cognito:groups"));
        Assert.Equal("team", ClaimOf(session.IdToken.Reveal(), "custom:plan"));
    }

    [Fact]
    public async Task The_examples_client_with_a_secret_rotates_refresh_tokens()
    {
        await using var server = await ToolServer.StartAsync("--seed", ToolServer.ExampleSeed);
        var options = server.Options(client: "server00000000000000000000a");
        options.UserPool.ClientSecret = "example0secret0of0the0server0client";
        var directory = UserDirectory.Create(options);
        var session = await directory.SignInAsync("alice");

        var refreshed = await directory.Sessions.RefreshAsync(session, Cancel);

        Assert.Equal(session.Subject, refreshed.Subject);
        Assert.NotEqual(session.RefreshToken, refreshed.RefreshToken);
    }

    [Fact]
    public async Task A_seed_may_have_comments_trailing_commas_and_a_byte_order_mark()
    {
        var seed = _folder.Write("seed.json", "\uFEFF// ours\n{ \"region\": \"eu-central-1\", \"accountId\": \"210987654321\", }\n");

        await using var server = await ToolServer.StartAsync("--seed", seed);

        var health = JsonDocument.Parse(await server.Http.GetStringAsync("/_emulator/health", Cancel)).RootElement;
        Assert.Equal(("eu-central-1", "210987654321"), (health.GetProperty("region").GetString(), health.GetProperty("accountId").GetString()));
    }

    [Theory]
    [InlineData("111111", new string[0])]
    [InlineData("222222", new[] { "--fixed-code", "222222" })]
    public async Task A_fixed_code_comes_from_the_seed_unless_the_command_line_has_one(string expected, string[] options)
    {
        var seed = _folder.Write("seed.json", $$"""{ "fixedCode": "111111", "userPools": [ { "name": "users", "id": "{{ToolClients.Pool}}", "clients": [ { "name": "web", "id": "{{ToolClients.WebClient}}" } ] } ] }""");
        await using var server = await ToolServer.StartAsync(["--seed", seed, .. options]);
        var directory = server.Directory();

        await directory.RegisterAsync("olga");

        Assert.Equal(expected, await server.Http.GetStringAsync("/_emulator/outbox/code?username=olga", Cancel));
        await directory.SignUp.ConfirmAsync("olga", expected, cancellationToken: Cancel);
    }

    [Theory]
    [InlineData("{}", "aws")]
    [InlineData("{}", "self", "--issuer", "self")]
    [InlineData("""{ "issuer": "self" }""", "self")]
    [InlineData("""{ "issuer": "self" }""", "aws", "--issuer", "aws")]
    public async Task The_issuer_is_the_one_of_AWS_or_the_server_itself(string settings, string expected, params string[] options)
    {
        var content = settings.TrimEnd('}') + (settings == "{}" ? "" : ",")
            + $$"""
            "userPools": [ { "name": "users", "id": "{{ToolClients.Pool}}", "clients": [ { "name": "web", "id": "{{ToolClients.WebClient}}" } ],
              "users": [ { "username": "alice", "password": "{{ToolClients.Password}}" } ] } ] }
            """;
        await using var server = await ToolServer.StartAsync(["--seed", _folder.Write("seed.json", content), .. options]);
        var issuer = expected == "aws" ? $"https://cognito-idp.us-east-1.amazonaws.com/{ToolClients.Pool}" : new Uri(server.Url, ToolClients.Pool).ToString();
        var settingsOfLibrary = server.Options();
        settingsOfLibrary.UserPool.Issuer = issuer;

        var session = await UserDirectory.Create(settingsOfLibrary).SignInAsync("alice");

        Assert.Equal(issuer, ClaimOf(session.IdToken.Reveal(), "iss"));
        Assert.Equal(issuer, ClaimOf(session.AccessToken.Reveal(), "iss"));
        var discovery = JsonDocument.Parse(await server.Http.GetStringAsync($"/{ToolClients.Pool}/.well-known/openid-configuration", Cancel)).RootElement;
        Assert.Equal(issuer, discovery.GetProperty("issuer").GetString());
    }

    private static string? ClaimOf(string token, string name) =>
        JsonDocument.Parse(System.Buffers.Text.Base64Url.DecodeFromChars(token.Split('.')[1])).RootElement.GetProperty(name).ToString();
}
