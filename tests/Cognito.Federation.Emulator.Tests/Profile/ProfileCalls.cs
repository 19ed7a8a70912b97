using System.Text.Json.Nodes;
using Cognito.Federation.Emulator.Tests.SignIn;

namespace Cognito.Federation.Emulator.Tests.Profile;

/// <summary>The calls with which a signed-in user keeps the profile.</summary>
internal static class ProfileCalls
{
    public const string Address = "alice@example.com";
    public const string NewAddress = "new@example.org";

    public static Task<Answer> UpdateAsync(this CognitoEmulator emulator, string token, params (string Name, string Value)[] attributes)
        => emulator.CallAsync("UpdateUserAttributes", new JsonObject { ["AccessToken"] = token, ["UserAttributes"] = Pools.Attributes(attributes) });

    public static Task<Answer> DeleteAttributesAsync(this CognitoEmulator emulator, string token, params string[] names)
        => emulator.CallAsync("DeleteUserAttributes", new JsonObject { ["AccessToken"] = token, ["UserAttributeNames"] = new JsonArray([.. names.Select(n => (JsonNode)n)]) });

    public static Task<Answer> SendCodeAsync(this CognitoEmulator emulator, string token, string attribute = "email")
        => emulator.CallAsync("GetUserAttributeVerificationCode", new JsonObject { ["AccessToken"] = token, ["AttributeName"] = attribute });

    public static Task<Answer> VerifyAsync(this CognitoEmulator emulator, string token, string code, string attribute = "email")
        => emulator.CallAsync("VerifyUserAttribute", new JsonObject { ["AccessToken"] = token, ["AttributeName"] = attribute, ["Code"] = code });

    public static Task<Answer> DeleteUserAsync(this CognitoEmulator emulator, string token)
        => emulator.CallAsync("DeleteUser", new JsonObject { ["AccessToken"] = token });

    public static async Task<string?> ReadAsync(this CognitoEmulator emulator, string token, string attribute)
        => (await emulator.GetUserAsync(token).Ok()).Attribute(attribute);

    /// <summary>A pool made over the wire with a confirmed user alice, and her access token.</summary>
    public static async Task<(CognitoEmulator Emulator, string Token)> StartMadeAsync(string settings, string client = """{ "ExplicitAuthFlows": ["ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"] }""", params (string Name, string Value)[] attributes)
    {
        var emulator = await AdminCalls.StartEmptyAsync();
        var pool = await emulator.CreatePoolAsync(settings: settings);
        await emulator.CreateClientAsync(pool, client);
        await emulator.OnPoolAsync("AdminCreateUser", pool, ("Username", "alice"), ("UserAttributes", Pools.Attributes([("email", Address), .. attributes]))).Ok();
        await emulator.OnPoolAsync("AdminSetUserPassword", pool, ("Username", "alice"), ("Password", SignInCalls.Password), ("Permanent", true)).Ok();
        return (emulator, (await emulator.SignInAsync()).Token("AccessToken"));
    }
}
