using System.Net;
using System.Text.Json.Nodes;

namespace Cognito.Federation.Emulator.Tests;

/// <summary>One pool with one client, and the calls that most tests begin with.</summary>
internal static class Pools
{
    public const string Password = "Correct-Horse-1";

    public static Task<CognitoEmulator> StartAsync(Action<UserPoolSeed>? pool = null, Action<ClientSeed>? client = null, Action<EmulatorOptions>? options = null) =>
        CognitoEmulator.StartAsync(
            o =>
            {
                o.AddUserPool("users", p =>
                {
                    p.AddClient("web", client);
                    pool?.Invoke(p);
                });
                options?.Invoke(o);
            },
            TestContext.Current.CancellationToken);

    public static string PoolId(this CognitoEmulator emulator) => emulator.UserPools[0].Id;

    public static string ClientId(this CognitoEmulator emulator) => emulator.UserPools[0].Clients[0].Id;

    public static JsonArray Attributes(params (string Name, string Value)[] attributes) =>
        [.. attributes.Select(a => (JsonNode)new JsonObject { ["Name"] = a.Name, ["Value"] = a.Value })];

    public static Task<Answer> SignUpAsync(this CognitoEmulator emulator, string username, params (string Name, string Value)[] attributes) =>
        emulator.CallAsync("SignUp", new JsonObject
        {
            ["ClientId"] = emulator.ClientId(),
            ["Username"] = username,
            ["Password"] = Password,
            ["UserAttributes"] = Attributes(attributes),
        });

    public static Task<Answer> ConfirmAsync(this CognitoEmulator emulator, string username, string code) =>
        emulator.CallAsync("ConfirmSignUp", new JsonObject { ["ClientId"] = emulator.ClientId(), ["Username"] = username, ["ConfirmationCode"] = code });

    public static Task<Answer> ResendAsync(this CognitoEmulator emulator, string username) =>
        emulator.CallAsync("ResendConfirmationCode", new JsonObject { ["ClientId"] = emulator.ClientId(), ["Username"] = username });

    public static Task<Answer> AdminGetUserAsync(this CognitoEmulator emulator, string username) =>
        emulator.CallSignedAsync("AdminGetUser", new JsonObject { ["UserPoolId"] = emulator.PoolId(), ["Username"] = username });

    public static async Task<Answer> Ok(this Task<Answer> call)
    {
        var answer = await call;
        Assert.True(answer.Status == HttpStatusCode.OK, $"{(int)answer.Status} {answer.Body}");
        return answer;
    }

    /// <summary>Expects an error as the JSON services write one.</summary>
    public static async Task<Answer> Fails(this Task<Answer> call, string type, string? message = null, int status = 400)
    {
        var answer = await call;
        Assert.Equal(type, answer.Error);
        if (message is not null)
            Assert.Equal(message, answer.Message);
        Assert.Equal(status, (int)answer.Status);
        Assert.StartsWith(type, answer.Headers["x-amzn-ErrorType"], StringComparison.Ordinal);
        Assert.Equal("application/x-amz-json-1.1", answer.ContentType);
        Assert.True(Guid.TryParse(answer.Headers["x-amzn-RequestId"], out _));
        return answer;
    }

    /// <summary>The value of a user attribute in an answer of AdminGetUser.</summary>
    public static string? Attribute(this Answer user, string name) =>
        (string?)user.Json["UserAttributes"]!.AsArray().SingleOrDefault(a => (string?)a!["Name"] == name)?["Value"];
}
