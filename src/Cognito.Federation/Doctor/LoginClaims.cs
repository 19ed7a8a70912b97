using System.Text.Json;

namespace Cognito.Federation;

/// <summary>What a login token says, for role mappings and session tags. Nothing is verified; the identity pool does that.</summary>
internal sealed class LoginClaims
{
    private const string TagsClaim = "https://aws.amazon.com/tags";

    private readonly string _provider;
    private readonly string? _clientId;
    private readonly JsonElement? _claims;

    /// <param name="token">The token.</param>
    /// <param name="clientId">For whom the pool wants tokens of the provider to be; all that is known of an opaque token.</param>
    public LoginClaims(LoginToken token, string? clientId)
    {
        _provider = token.ProviderName;
        _clientId = clientId;
        var text = token.Value.Reveal();
        if (!UnverifiedJwt.TryRead(text, out _, out _) || !CompactParts.TrySplit(text, out var parts, out _) || StrictBase64Url.Decode(parts.Payload) is not { } payload)
            return;
        using var document = JsonDocument.Parse(payload);
        _claims = document.RootElement.Clone();
    }

    /// <summary>Whether the token says anything that can be read.</summary>
    public bool CanBeRead => _claims is not null;

    /// <summary>The values of a claim; none where the token does not have it.</summary>
    public IReadOnlyList<string> All(string claim)
    {
        if (_claims is not { } claims)
            return (claim switch { "iss" => _provider, "aud" => _clientId, _ => null }) is { } known ? [known] : [];
        if (!claims.TryGetProperty(claim, out var value))
            return [];
        return value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(Text).OfType<string>()] : Text(value) is { } text ? [text] : [];
    }

    /// <summary>The value of a claim that has one; null for others.</summary>
    public string? Single(string claim) => All(claim) is [var only] ? only : null;

    /// <summary>The session tags that the application itself had put into its users' tokens.</summary>
    public IEnumerable<(string Tag, string Value)> OwnTags()
    {
        if (_claims is not { } claims || !claims.TryGetProperty(TagsClaim, out var tags) || tags.ValueKind != JsonValueKind.Object
            || !tags.TryGetProperty("principal_tags", out var all) || all.ValueKind != JsonValueKind.Object)
        {
            yield break;
        }
        foreach (var tag in all.EnumerateObject())
        {
            if (tag.Value.ValueKind == JsonValueKind.Array && tag.Value.GetArrayLength() > 0 && Text(tag.Value[0]) is { } value)
                yield return (tag.Name, value);
        }
    }

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        _ => null,
    };
}
