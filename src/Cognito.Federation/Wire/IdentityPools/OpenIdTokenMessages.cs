using System.Text.Json.Serialization;

namespace Cognito.Federation.Wire;

/// <summary>Asks for the pool's own token of an identity, which AWS STS takes.</summary>
internal sealed class GetOpenIdTokenRequest
{
    public required string IdentityId { get; init; }

    /// <summary>Tokens by provider; null for a guest, since an empty map is refused.</summary>
    public IReadOnlyDictionary<string, string>? Logins { get; init; }
}

/// <summary>The pool's token, and whom it stands for.</summary>
internal sealed class OpenIdTokenResponse
{
    public string? IdentityId { get; init; }

    [JsonConverter(typeof(SecretReader))]
    public Secret? Token { get; init; }
}
