using Microsoft.AspNetCore.Http;

namespace Cognito.Federation.Emulator;

/// <summary>The public documents of a user pool: its keys and its OpenID Connect discovery.</summary>
internal sealed class WellKnownRoute(EmulatorState state) : IHttpRoute
{
    private const string Folder = "/.well-known/";
    private const string KeySet = "jwks.json";
    private const string Discovery = "openid-configuration";

    /// <summary>Where a pool's keys are: in the emulator, whatever the issuer is called.</summary>
    public static string KeySetOf(EmulatorState state, UserPool pool) => $"{state.BaseAddress}/{pool.Id}{Folder}{KeySet}";

    public bool Matches(HttpContext context) => context.Request.Path.Value!.IndexOf(Folder, StringComparison.Ordinal) > 0;

    public async Task HandleAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        var at = path.IndexOf(Folder, StringComparison.Ordinal);
        var (poolId, document) = (path[1..at], path[(at + Folder.Length)..]);
        RequestFacts.Of(context).Service = "cognito-idp";
        PublicDocument.RefuseWrites(context.Request);
        if (state.UserPools.Find(poolId) is not { } pool)
            throw new AwsException("ResourceNotFoundException", $"User pool {poolId} does not exist.", 404);
        var body = document switch
        {
            KeySet => await pool.Authentication.Keys.WriteKeySetAsync(),
            Discovery => Describe(pool),
            _ => throw new AwsException("ResourceNotFoundException", $"A user pool has {KeySet} and {Discovery}, not '{document}'.", 404),
        };
        context.Response.Headers.CacheControl = "public, max-age=86400";
        await PublicDocument.AnswerAsync(context, body);
    }

    private ReadOnlyMemory<byte> Describe(UserPool pool) => PublicDocument.Of(json =>
    {
        json.WriteString("issuer", PoolIssuer.Of(state, pool));
        json.WriteString("jwks_uri", KeySetOf(state, pool));
        PublicDocument.WriteArray(json, "id_token_signing_alg_values_supported", "RS256");
        PublicDocument.WriteArray(json, "response_types_supported", "code", "token");
        PublicDocument.WriteArray(json, "scopes_supported", "openid", "email", "phone", "profile");
        PublicDocument.WriteArray(json, "subject_types_supported", "public");
    });
}
