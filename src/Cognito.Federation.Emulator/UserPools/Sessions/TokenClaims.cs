using System.Globalization;
using System.Text.Json;

namespace Cognito.Federation.Emulator;

/// <summary>Writes the claims of one user's ID and access tokens.</summary>
internal sealed class TokenClaims(string issuer, UserPoolClient client, TokenGrant grant, DateTimeOffset now)
{
    /// <summary>The scope of every token that the API, not the managed login, issues.</summary>
    public const string ApiScope = "aws.cognito.signin.user.admin";

    private readonly bool _revocable = client.Settings.EnableTokenRevocation;

    public void WriteId(Utf8JsonWriter json, string username, IReadOnlyDictionary<string, string> attributes)
    {
        json.WriteString("sub", grant.Subject);
        json.WriteString("cognito:username", username);
        json.WriteString("aud", client.Id);
        WriteCommon(json, "id", client.Settings.IdTokenValidity);
        foreach (var (name, value) in attributes)
        {
            if (name != "sub" && IsReadable(name))
                WriteAttribute(json, name, value);
        }

        // An address or number that nobody has verified is said to be unverified, not passed over.
        foreach (var name in new[] { "email", "phone_number" })
        {
            if (attributes.ContainsKey(name) && !attributes.ContainsKey(name + "_verified") && IsReadable(name + "_verified"))
                json.WriteBoolean(name + "_verified", false);
        }
    }

    public void WriteAccess(Utf8JsonWriter json, string username)
    {
        json.WriteString("sub", grant.Subject);
        json.WriteString("client_id", client.Id);
        WriteCommon(json, "access", client.Settings.AccessTokenValidity);
        json.WriteString("scope", ApiScope);
        json.WriteString("username", username);
        if (grant.DeviceKey is { } device)
            json.WriteString("device_key", device);
    }

    private bool IsReadable(string attribute) => client.Settings.ReadAttributes?.Contains(attribute) != false;

    private void WriteCommon(Utf8JsonWriter json, string use, TimeSpan validity)
    {
        json.WriteString("iss", issuer);
        if (_revocable)
            json.WriteString("origin_jti", grant.OriginId);
        json.WriteString("event_id", grant.EventId);
        json.WriteString("token_use", use);
        json.WriteNumber("auth_time", grant.SignedInAt.ToUnixTimeSeconds());
        json.WriteNumber("exp", (now + validity).ToUnixTimeSeconds());
        json.WriteNumber("iat", now.ToUnixTimeSeconds());
        json.WriteString("jti", RandomText.Uuid());
    }

    // Everything is text in the user's profile; the token gives OpenID Connect's types to OpenID Connect's claims.
    private static void WriteAttribute(Utf8JsonWriter json, string name, string value)
    {
        switch (name)
        {
            case "email_verified" or "phone_number_verified":
                json.WriteBoolean(name, value == "true");
                break;
            case "updated_at" when long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds):
                json.WriteNumber(name, seconds);
                break;
            case "address":
                json.WriteStartObject(name);
                json.WriteString("formatted", value);
                json.WriteEndObject();
                break;
            case LinkedIdentities.Attribute:
                json.WritePropertyName(name);
                json.WriteRawValue(value);
                break;
            default:
                json.WriteString(name, value);
                break;
        }
    }
}
