using System.Runtime.CompilerServices;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Cognito.Federation.AspNetCore;

/// <summary>Microsoft's handler of JSON web tokens, with the keys of the pool that the token names, and with the checks that only Cognito's tokens need. A check stands here rather than in an event, since applications replace events.</summary>
internal sealed class CognitoTokenHandler : JsonWebTokenHandler
{
    private readonly TokenVerifier _verifier;
    private readonly ConditionalWeakTable<SigningKey, RsaSecurityKey> _keys = [];

    public CognitoTokenHandler(TokenVerifier verifier)
    {
        _verifier = verifier;
        MapInboundClaims = false;
    }

    public override async Task<TokenValidationResult> ValidateTokenAsync(string token, TokenValidationParameters validationParameters)
    {
        var (compact, issuer, key, refused) = await _verifier.PrepareAsync(token, CancellationToken.None).ConfigureAwait(false);
        if (refused is not null)
            return Failed(refused);
        var result = await base.ValidateTokenAsync(token, WithKey(validationParameters, key!)).ConfigureAwait(false);
        if (!result.IsValid)
            return result;
        var verdict = await _verifier.JudgeClaimsAsync(compact!.Payload, issuer!, CancellationToken.None).ConfigureAwait(false);
        if (verdict is not VerifiedToken verified)
            return Failed((TokenRefused)verdict);
        result.ClaimsIdentity = new CognitoIdentity(result.ClaimsIdentity, verified);
        return result;
    }

    // Keys that the application gave stay the ones that count.
    private TokenValidationParameters WithKey(TokenValidationParameters parameters, SigningKey key)
    {
        if (parameters is not { IssuerSigningKey: null, IssuerSigningKeys: null, IssuerSigningKeyResolver: null, IssuerSigningKeyResolverUsingConfiguration: null })
            return parameters;
        var own = parameters.Clone();
        own.IssuerSigningKey = _keys.GetValue(key, static key => new RsaSecurityKey(key.ToParameters()) { KeyId = key.Id });
        return own;
    }

    private static TokenValidationResult Failed(TokenRefused refused) => new() { IsValid = false, Exception = new SecurityTokenValidationException(refused.Describe() + ".") };
}
