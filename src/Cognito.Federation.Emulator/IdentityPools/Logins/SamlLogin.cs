using System.Buffers;
using System.Text.Json;

namespace Cognito.Federation.Emulator;

/// <summary>Responses of the SAML providers that IAM knows.</summary>
internal sealed class SamlLogin(ProviderStandIns providers, TimeProvider clock) : ILoginCheck
{
    public bool Serves(string provider) => providers.FindSaml(provider) is not null;

    public Task<VerifiedLogin> VerifyAsync(IdentityPool pool, string provider, string token)
    {
        if (!pool.Settings.SamlProviders.Contains(provider))
            throw LoginFaults.UnsupportedProvider();
        var saml = providers.FindSaml(provider)!;
        if (SamlReader.Read(token) is not var (response, text))
            throw AwsException.NotAuthorized("Invalid login token. Not a valid SAML response.");
        if (response.Issuer != saml.Issuer)
            throw LoginFaults.WrongIssuer();
        if (!saml.HasSigned(response, text))
            throw LoginFaults.NotSigned();
        if (clock.GetUtcNow() is var now && now >= response.NotOnOrAfter)
            throw LoginFaults.Expired(now, response.NotOnOrAfter);
        if (response.Audience != SamlResponse.AwsAudience)
            throw LoginFaults.WrongAudience();
        return Task.FromResult(new VerifiedLogin(provider, response.NameId) { Audience = response.Audience, Claims = ClaimsOf(response, provider), MappingKey = provider });
    }

    // Role mappings read claims; the roles of a response are what a user pool's token calls cognito:roles.
    private static JsonElement ClaimsOf(SamlResponse response, string provider)
    {
        var claims = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var (name, values) in response.Attributes)
            claims[name] = values;
        claims["iss"] = [response.Issuer];
        claims["aud"] = [response.Audience];
        claims["sub"] = [response.NameId];
        claims["cognito:roles"] = response.RolesFor(provider);

        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            foreach (var (name, values) in claims)
            {
                json.WriteStartArray(name);
                foreach (var value in values)
                    json.WriteStringValue(value);
                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        using var document = JsonDocument.Parse(buffer.WrittenMemory);
        return document.RootElement.Clone();
    }
}
