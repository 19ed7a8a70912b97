using System.Net;
using System.Text.Json.Nodes;
using Cognito.Federation.Emulator.Tests.SignIn;

namespace Cognito.Federation.Emulator.Tests.Factors;

/// <summary>The calls around second factors, at a pool that has them all unless told otherwise.</summary>
internal static class FactorCalls
{
    public const string Secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    public static Task<CognitoEmulator> StartAsync(Action<UserPoolSeed>? pool = null) => SignInCalls.StartAsync(pool: p =>
    {
        p.Mfa.Requirement = MfaRequirement.Optional;
        p.AddUser("bob", SignInCalls.Password, u => u.Attributes["phone_number"] = "+15555550100");
        pool?.Invoke(p);
    });

    public static async Task<string> AccessTokenAsync(this CognitoEmulator emulator, string username = "alice", EmulatedClient? client = null) =>
        (await emulator.SignInAsync(username, client: client)).Token("AccessToken");

    public static Task<Answer> AssociateAsync(this CognitoEmulator emulator, string? accessToken = null, string? session = null) =>
        emulator.CallAsync("AssociateSoftwareToken", Body(("AccessToken", accessToken), ("Session", session)));

    public static Task<Answer> VerifyAsync(this CognitoEmulator emulator, string code, string? accessToken = null, string? session = null, string? name = null) =>
        emulator.CallAsync("VerifySoftwareToken", Body(("AccessToken", accessToken), ("Session", session), ("UserCode", code), ("FriendlyDeviceName", name)));

    /// <summary>Sets up an authenticator app and returns its secret.</summary>
    public static async Task<string> EnrolAsync(this CognitoEmulator emulator, string accessToken)
    {
        var secret = (await emulator.AssociateAsync(accessToken).Ok()).Text("SecretCode");
        await emulator.VerifyAsync(emulator.Authenticators.TotpCode(secret), accessToken).Ok();
        return secret;
    }

    public static Task<Answer> PreferAsync(this CognitoEmulator emulator, string accessToken, string settings)
    {
        var body = JsonNode.Parse(settings)!;
        body["AccessToken"] = accessToken;
        return emulator.CallAsync("SetUserMFAPreference", body);
    }

    public static Task<Answer> ConfigureAsync(this CognitoEmulator emulator, string settings, string? pool = null)
    {
        var body = JsonNode.Parse(settings)!;
        body["UserPoolId"] = pool ?? emulator.PoolId();
        return emulator.CallSignedAsync("SetUserPoolMfaConfig", body);
    }

    /// <summary>The user's enabled second factors and the preferred one, as the service tells them.</summary>
    public static async Task<string> SettingsAsync(this CognitoEmulator emulator, string accessToken)
    {
        var user = (await emulator.GetUserAsync(accessToken).Ok()).Json;
        return $"{string.Join(',', user["UserMFASettingList"]?.AsArray().Select(x => (string?)x) ?? [])};{(string?)user["PreferredMfaSetting"]}";
    }

    public static void AssertUnknownSession(this Answer answer) => Assert.Equal((HttpStatusCode.BadRequest, "NotAuthorizedException"), (answer.Status, answer.Error));

    private static JsonObject Body(params (string Name, string? Value)[] members) =>
        new(members.Where(m => m.Value is not null).Select(m => KeyValuePair.Create(m.Name, (JsonNode?)m.Value)));
}
