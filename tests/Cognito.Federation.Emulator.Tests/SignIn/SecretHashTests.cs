using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using static Cognito.Federation.Emulator.Tests.SignIn.SignInCalls;

namespace Cognito.Federation.Emulator.Tests.SignIn;

public sealed class SecretHashTests
{
    public static TheoryData<string, string, string, string> Published
    {
        get
        {
            using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "vectors", "secret-hash.json")));
            return [.. document.RootElement.GetProperty("cases").EnumerateArray().Select(c => (Member(c, "username"), Member(c, "clientId"), Member(c, "clientSecret"), Member(c, "secretHash")))];

            static string Member(JsonElement json, string name) => json.GetProperty(name).GetString()!;
        }
    }

    [Theory, MemberData(nameof(Published))]
    public void The_hash_of_a_name_is_the_published_one(string username, string clientId, string clientSecret, string secretHash)
    {
        var pool = new UserPool("us-east-1_Vector123", "vectors", new(), DateTimeOffset.UnixEpoch);
        var client = new UserPoolClient(pool, clientId, "vector", clientSecret, new(), DateTimeOffset.UnixEpoch);

        Assert.Equal(secretHash, SecretHash.Compute(client, username));
        SecretHash.Verify(client, username, secretHash);
        Assert.Throws<AwsException>(() => SecretHash.Verify(client, username + "x", secretHash));
    }

    [Fact]
    public async Task A_client_with_a_secret_signs_in_both_ways()
    {
        await using var emulator = await WithSecretAsync();

        Assert.Equal(HttpStatusCode.OK, (await emulator.SignInAsync()).Status);
        Assert.Equal(HttpStatusCode.OK, (await SrpSignIn.RunAsync(emulator, emulator.Client(), "alice", Password)).Status);
    }

    [Fact]
    public async Task A_missing_or_wrong_hash_is_refused_at_the_start()
    {
        await using var emulator = await WithSecretAsync();
        var client = emulator.Client();
        var parameters = new JsonObject { ["USERNAME"] = "alice", ["PASSWORD"] = Password };

        (await emulator.StartFlowAsync(client, "USER_PASSWORD_AUTH", (JsonObject)parameters.DeepClone()))
            .AssertNotAuthorized($"Client {client.Id} is configured with secret but SECRET_HASH was not received");
        parameters["SECRET_HASH"] = SrpSignIn.HashOf(client, "bob");
        (await emulator.StartFlowAsync(client, "USER_PASSWORD_AUTH", parameters))
            .AssertNotAuthorized($"Unable to verify secret hash for client {client.Id}");
        (await new SrpSignIn(emulator, client, "alice") { SecretHash = "AAAA" }.StartAsync())
            .AssertNotAuthorized($"Unable to verify secret hash for client {client.Id}");
    }

    [Fact]
    public async Task The_start_is_hashed_with_the_name_as_typed_and_the_answer_with_the_canonical_one()
    {
        await using var emulator = await WithSecretAsync(p => p.AliasAttributes.Add("email"));
        var client = emulator.Client();
        var signIn = new SrpSignIn(emulator, client, "alice@example.com");
        Assert.Null((await signIn.StartAsync()).Error);
        var responses = signIn.Prove(Password);
        var wrong = (JsonObject)responses.DeepClone();
        wrong["USERNAME"] = "alice@example.com";
        wrong["SECRET_HASH"] = SrpSignIn.HashOf(client, "alice@example.com");

        (await signIn.AnswerAsync(wrong)).AssertNotAuthorized($"Unable to verify secret hash for client {client.Id}");
        Assert.Equal(HttpStatusCode.OK, (await signIn.AnswerAsync(responses)).Status);
    }

    [Fact]
    public async Task The_refresh_flow_is_hashed_with_the_canonical_name()
    {
        await using var emulator = await WithSecretAsync(p => p.AliasAttributes.Add("email"));
        var client = emulator.Client();
        var refreshToken = (await emulator.SignInAsync("alice@example.com")).Token("RefreshToken");

        (await emulator.StartFlowAsync(client, "REFRESH_TOKEN_AUTH", Refresh("alice@example.com")))
            .AssertNotAuthorized($"Unable to verify secret hash for client {client.Id}");
        Assert.Equal(HttpStatusCode.OK, (await emulator.StartFlowAsync(client, "REFRESH_TOKEN_AUTH", Refresh("alice"))).Status);

        JsonObject Refresh(string name) => new() { ["REFRESH_TOKEN"] = refreshToken, ["SECRET_HASH"] = SrpSignIn.HashOf(client, name) };
    }

    [Fact]
    public async Task A_public_client_sends_no_hash()
    {
        await using var emulator = await StartAsync();

        var answer = await emulator.StartFlowAsync(
            emulator.Client(), "USER_PASSWORD_AUTH", new JsonObject { ["USERNAME"] = "alice", ["PASSWORD"] = Password, ["SECRET_HASH"] = "AAAA" });

        Assert.Equal("NotAuthorizedException", answer.Error);
    }

    private static Task<CognitoEmulator> WithSecretAsync(Action<UserPoolSeed>? pool = null) => StartAsync(c => c.GenerateSecret = true, pool);
}
