using System.Text.Json;
using System.Text.Json.Nodes;

namespace Cognito.Federation.Emulator;

/// <summary>What changes among the claims of one token. Claims that only the service writes stay as they are.</summary>
internal sealed record ClaimChanges(IReadOnlyDictionary<string, JsonElement> Add, IReadOnlyList<string> Suppress)
{
    private static readonly HashSet<string> Fixed = new(StringComparer.Ordinal)
    {
        "acr", "amr", "aud", "at_hash", "auth_time", "azp", "client_id", "cognito:username", "device_key", "event_id", "exp", "iat", "identities", "iss", "jti", "nbf", "nonce",
        "origin_jti", "scope", "sub", "token_use", "username", "version", "cognito:groups", "cognito:roles", "cognito:preferred_role",
    };

    public static ClaimChanges None { get; } = new(new Dictionary<string, JsonElement>(), []);

    public static ClaimChanges Of(TriggerAnswer? part) =>
        part is null ? None : new(part.Values("claimsToAddOrOverride"), part.List("claimsToSuppress") ?? []);

    public void ApplyTo(JsonObject claims)
    {
        foreach (var name in Suppress.Where(name => !Fixed.Contains(name)))
            claims.Remove(name);
        foreach (var (name, value) in Add.Where(pair => !Fixed.Contains(pair.Key) && !Suppress.Contains(pair.Key)))
            claims[name] = JsonNode.Parse(value.GetRawText());
    }
}
