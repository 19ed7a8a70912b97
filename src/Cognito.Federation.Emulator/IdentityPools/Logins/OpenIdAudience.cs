using System.Text.Json;

namespace Cognito.Federation.Emulator;

/// <summary>For whom an OpenID Connect token was issued.</summary>
internal static class OpenIdAudience
{
    /// <summary>The authorized party where the token names one, else the audience, of which there may be several; as the service reads it.</summary>
    public static bool Includes(Jwt token, string clientId)
    {
        if (token.Text("azp") is { } authorizedParty)
            return authorizedParty == clientId;
        return token.Claims.TryGetProperty("aud", out var audience) && audience.ValueKind switch
        {
            JsonValueKind.String => audience.GetString() == clientId,
            JsonValueKind.Array => audience.EnumerateArray().Any(one => one.ValueKind == JsonValueKind.String && one.GetString() == clientId),
            _ => false,
        };
    }
}
