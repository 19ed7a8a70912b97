using System.Text.Json.Nodes;
using Cognito.Federation.Emulator.Tests.SignIn;

namespace Cognito.Federation.Emulator.Tests;

/// <summary>User pools, clients and users made over the wire, as any AWS client makes them.</summary>
internal static class AdminCalls
{
    public static Task<CognitoEmulator> StartEmptyAsync() => CognitoEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);

    public static async Task<string> CreatePoolAsync(this CognitoEmulator emulator, string name = "made", string settings = "{}")
    {
        var body = JsonNode.Parse(settings)!;
        body["PoolName"] = name;
        return (await emulator.CallSignedAsync("CreateUserPool", body).Ok()).Text("UserPool", "Id");
    }

    public static async Task<Answer> CreateClientAsync(this CognitoEmulator emulator, string pool, string settings = """{ "ExplicitAuthFlows": ["ALLOW_USER_PASSWORD_AUTH", "ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"] }""", string name = "web")
    {
        var body = JsonNode.Parse(settings)!;
        (body["UserPoolId"], body["ClientName"]) = (pool, name);
        return await emulator.CallSignedAsync("CreateUserPoolClient", body);
    }

    public static Task<Answer> OnPoolAsync(this CognitoEmulator emulator, string operation, string pool, params (string Name, JsonNode? Value)[] members)
    {
        var body = new JsonObject { ["UserPoolId"] = pool };
        foreach (var (name, value) in members)
            body[name] = value;
        return emulator.CallSignedAsync(operation, body);
    }

    public static Task<Answer> AnswerNewPasswordAsync(this CognitoEmulator emulator, Answer challenge, string username, string password)
    {
        Assert.Equal("NEW_PASSWORD_REQUIRED", challenge.Text("ChallengeName"));
        return emulator.CallAsync("RespondToAuthChallenge", new JsonObject
        {
            ["ClientId"] = emulator.Client().Id,
            ["ChallengeName"] = "NEW_PASSWORD_REQUIRED",
            ["Session"] = challenge.Text("Session"),
            ["ChallengeResponses"] = new JsonObject { ["USERNAME"] = username, ["NEW_PASSWORD"] = password },
        });
    }
}
