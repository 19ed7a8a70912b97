using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Cognito.Federation.Emulator;

/// <summary>The public documents of the identity pool service, which real ones have at <c>https://cognito-identity.amazonaws.com</c>.</summary>
internal sealed class IdentityKeysRoute(EmulatorState state) : IHttpRoute
{
    private const string KeySet = "/.well-known/jwks_uri";
    private const string Discovery = "/.well-known/openid-configuration";

    public bool Matches(HttpContext context) => context.Request.Path.Value is KeySet or Discovery;

    public async Task HandleAsync(HttpContext context)
    {
        RequestFacts.Of(context).Service = "cognito-identity";
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
            throw new AwsException("UnknownOperationException", $"Expected GET, got {context.Request.Method}.", 405);
        var body = context.Request.Path.Value == KeySet ? await state.CognitoTokens.WriteKeySetAsync() : Describe();
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = body.Length;
        if (HttpMethods.IsGet(context.Request.Method))
            await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    private ReadOnlyMemory<byte> Describe()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("issuer", CognitoTokenIssuer.Issuer);
            json.WriteString("jwks_uri", state.BaseAddress + KeySet);
            json.WriteStartArray("id_token_signing_alg_values_supported");
            json.WriteStringValue("RS256");
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }
}
