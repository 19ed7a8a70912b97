using System.Text.Json;

namespace Cognito.Federation.Emulator;

/// <summary>Makes and checks the tokens of the identity pool service, which the classic flow takes to STS.</summary>
internal sealed class CognitoTokenIssuer(EmulatorState state)
{
    public const string Issuer = "https://" + TrustPolicy.Cognito;

    private const string TagsClaim = "https://aws.amazon.com/tags";

    private readonly Lazy<Task<SigningKey>> _key = new(SpareKeys.TakeAsync);

    public async Task<string> WriteAsync(CognitoToken token, DateTimeOffset now, TimeSpan life) => JwtWriter.Write(await _key.Value, json =>
    {
        json.WriteString("sub", token.IdentityId);
        json.WriteString("aud", token.PoolId);
        PublicDocument.WriteArray(json, "amr", token.Methods);
        json.WriteString("iss", Issuer);
        json.WriteString(Issuer + "/identity-pool-arn", PoolArn.OfIdentityPool(state, token.PoolId));
        if (token.Tags.Count > 0)
            WriteTags(json, token.Tags);
        json.WriteNumber("iat", now.ToUnixTimeSeconds());
        json.WriteNumber("exp", (now + life).ToUnixTimeSeconds());
    });

    /// <summary>Checks issuer, algorithm, key, signature and expiry.</summary>
    public async Task<CognitoTokenReading> ReadAsync(string token)
    {
        if (!Jwt.TryRead(token, out var jwt) || jwt.Text("iss") is not { } issuer)
            return CognitoTokenReading.Refused(TokenFault.Malformed);
        if (issuer != Issuer)
            return CognitoTokenReading.Refused(TokenFault.Issuer);
        if (jwt.Algorithm != "RS256")
            return CognitoTokenReading.Refused(TokenFault.Algorithm);
        var key = await _key.Value;
        if (jwt.KeyId != key.Id)
            return CognitoTokenReading.Refused(TokenFault.Key);
        if (!jwt.IsSignedBy(key))
            return CognitoTokenReading.Refused(TokenFault.Signature);
        // Whoever has the key is this emulator, so the claims are those that it writes.
        var read = new CognitoToken(
            jwt.Text("aud")!, jwt.Text("sub")!, [.. jwt.Claims.GetProperty("amr").EnumerateArray().Select(static method => method.GetString()!)], ReadTags(jwt.Claims));
        var end = jwt.Instant("exp");
        return new CognitoTokenReading(state.Clock.GetUtcNow() >= end ? TokenFault.Expired : TokenFault.None, read, end);
    }

    /// <summary>The JSON web key set with the public half of the key.</summary>
    public async Task<ReadOnlyMemory<byte>> WriteKeySetAsync() => PublicDocument.KeySet(await _key.Value);

    /// <summary>Gives the key to whichever emulator starts next; this one must have ended.</summary>
    public Task GiveUpAsync() => _key.IsValueCreated ? SpareKeys.ReturnAsync(_key.Value) : Task.CompletedTask;

    private static void WriteTags(Utf8JsonWriter json, IReadOnlyDictionary<string, string> tags)
    {
        json.WriteStartObject(TagsClaim);
        json.WriteStartObject("principal_tags");
        foreach (var (key, value) in tags)
            PublicDocument.WriteArray(json, key, [value]);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static Dictionary<string, string> ReadTags(JsonElement claims) => claims.TryGetProperty(TagsClaim, out var tags)
        ? tags.GetProperty("principal_tags").EnumerateObject().ToDictionary(static tag => tag.Name, static tag => tag.Value[0].GetString()!)
        : [];
}
