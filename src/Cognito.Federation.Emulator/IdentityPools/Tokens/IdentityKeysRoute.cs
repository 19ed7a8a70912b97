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
        PublicDocument.RefuseWrites(context.Request);
        var body = context.Request.Path.Value == KeySet ? await state.CognitoTokens.WriteKeySetAsync() : Describe();
        await PublicDocument.AnswerAsync(context, body);
    }

    private ReadOnlyMemory<byte> Describe() => PublicDocument.Of(json =>
    {
        json.WriteString("issuer", CognitoTokenIssuer.Issuer);
        json.WriteString("jwks_uri", state.BaseAddress + KeySet);
        PublicDocument.WriteArray(json, "id_token_signing_alg_values_supported", "RS256");
    });
}
