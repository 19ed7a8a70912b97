using System.Text.Json.Nodes;

namespace Cognito.Federation.Emulator.Tests;

/// <summary>The calls of a pool's owner who vouches for people.</summary>
internal static class DeveloperCalls
{
    public const string Provider = "login.my.app";
    public const string Login = "cognito-identity.amazonaws.com";

    public static Task<CognitoEmulator> StartAsync(Action<IdentityPoolSeed>? pool = null, Action<EmulatorOptions>? options = null) => ClassicFlowCalls.StartAsync(
        p =>
        {
            p.TrustDeveloper(Provider);
            pool?.Invoke(p);
        },
        options);

    public static Task<Answer> DeveloperTokenAsync(this CognitoEmulator emulator, string user, string? identityId = null, Action<JsonObject>? request = null, params (string Provider, string Token)[] logins)
    {
        var body = new JsonObject
        {
            ["IdentityPoolId"] = emulator.IdentityPoolId(),
            ["Logins"] = new JsonObject([KeyValuePair.Create(Provider, (JsonNode?)user), .. logins.Select(static login => KeyValuePair.Create(login.Provider, (JsonNode?)login.Token))]),
        };
        if (identityId is not null)
            body["IdentityId"] = identityId;
        request?.Invoke(body);
        return emulator.CallIdentitySignedAsync("GetOpenIdTokenForDeveloperIdentity", body);
    }

    public static async Task<(string IdentityId, string Token)> DeveloperUserAsync(this CognitoEmulator emulator, string user, string? identityId = null, params (string Provider, string Token)[] logins)
    {
        var answer = await emulator.DeveloperTokenAsync(user, identityId, null, logins).Ok();
        return (answer.Text("IdentityId"), answer.Text("Token"));
    }

    public static Task<Answer> LookupAsync(this CognitoEmulator emulator, string? identityId = null, string? user = null, int? size = null, string? next = null)
    {
        var body = new JsonObject { ["IdentityPoolId"] = emulator.IdentityPoolId() };
        if (identityId is not null)
            body["IdentityId"] = identityId;
        if (user is not null)
            body["DeveloperUserIdentifier"] = user;
        if (size is not null)
            body["MaxResults"] = size;
        if (next is not null)
            body["NextToken"] = next;
        return emulator.CallIdentitySignedAsync("LookupDeveloperIdentity", body);
    }

    public static Task<Answer> MergeUsersAsync(this CognitoEmulator emulator, string source, string destination, string provider = Provider) => emulator.CallIdentitySignedAsync(
        "MergeDeveloperIdentities",
        new JsonObject { ["SourceUserIdentifier"] = source, ["DestinationUserIdentifier"] = destination, ["DeveloperProviderName"] = provider, ["IdentityPoolId"] = emulator.IdentityPoolId() });

    public static Task<Answer> UnlinkUserAsync(this CognitoEmulator emulator, string identityId, string user, string provider = Provider) => emulator.CallIdentitySignedAsync(
        "UnlinkDeveloperIdentity",
        new JsonObject { ["IdentityId"] = identityId, ["DeveloperUserIdentifier"] = user, ["DeveloperProviderName"] = provider, ["IdentityPoolId"] = emulator.IdentityPoolId() });

    public static string[] Users(this Answer lookup) => [.. lookup.Json["DeveloperUserIdentifierList"]!.AsArray().Select(static user => (string)user!)];
}
