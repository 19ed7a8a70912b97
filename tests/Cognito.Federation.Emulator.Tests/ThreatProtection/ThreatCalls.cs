using System.Text.Json.Nodes;
using Cognito.Federation.Emulator.Tests.SignIn;

namespace Cognito.Federation.Emulator.Tests.ThreatProtection;

/// <summary>Pools with threat protection, and the calls about its events.</summary>
internal static class ThreatCalls
{
    public const string Compromised = "Known-Horse-1";
    public const string Blocked = "Unable to login because of security reasons.";
    public const string Unusable = "Provided password cannot be used for security reasons.";

    public static Task<CognitoEmulator> StartAsync(Action<ThreatProtectionSeed> threats, Action<UserPoolSeed>? pool = null) => SignInCalls.StartAsync(pool: p =>
    {
        threats(p.ThreatProtection);
        pool?.Invoke(p);
    });

    public static Task<CognitoEmulator> StartAtRiskAsync(RiskLevel level, Action<ThreatProtectionSeed>? threats = null, Action<UserPoolSeed>? pool = null) => StartAsync(
        t =>
        {
            t.Risk = _ => level;
            threats?.Invoke(t);
        },
        pool);

    public static Task<Answer> SignInFromAsync(this CognitoEmulator emulator, string address, string? device = null, string username = "alice", string password = SignInCalls.Password) =>
        emulator.CallAsync("InitiateAuth", new JsonObject
        {
            ["ClientId"] = emulator.Client().Id,
            ["AuthFlow"] = "USER_PASSWORD_AUTH",
            ["AuthParameters"] = new JsonObject { ["USERNAME"] = username, ["PASSWORD"] = password },
            ["UserContextData"] = new JsonObject { ["IpAddress"] = address, ["EncodedData"] = device },
        });

    public static Task<Answer> ListEventsAsync(this CognitoEmulator emulator, string username = "alice", int? size = null, string? token = null) =>
        emulator.OnPoolAsync("AdminListUserAuthEvents", emulator.PoolId(), ("Username", username), ("MaxResults", size), ("NextToken", token));

    /// <summary>The newest events first.</summary>
    public static async Task<IReadOnlyList<JsonNode>> EventsAsync(this CognitoEmulator emulator, string username = "alice") =>
        [.. (await emulator.ListEventsAsync(username).Ok()).Json["AuthEvents"]!.AsArray().Select(e => e!)];

    /// <summary>Kind, response, decision, level and whether the password was compromised, in one line.</summary>
    public static string Line(this JsonNode entry) =>
        $"{entry["EventType"]} {entry["EventResponse"]} {entry["EventRisk"]!["RiskDecision"]} {entry["EventRisk"]!["RiskLevel"]?.ToString() ?? "-"} {entry["EventRisk"]!["CompromisedCredentialsDetected"]}";

    public static string Challenges(this JsonNode entry) =>
        string.Join(',', entry["ChallengeResponses"]!.AsArray().Select(c => $"{c!["ChallengeName"]}:{c["ChallengeResponse"]}"));
}
