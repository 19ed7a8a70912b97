using System.Security.Claims;

namespace Cognito.Federation.AspNetCore;

/// <summary>An identity that remembers the token it was made of, as a value.</summary>
internal sealed class CognitoIdentity : ClaimsIdentity
{
    public CognitoIdentity(ClaimsIdentity identity, VerifiedToken token)
        : base(identity, StringComparison.Ordinal)
    {
        Token = token;
        // The two kinds of token name the user differently.
        if (token is VerifiedIdToken id && !HasClaim(static claim => claim.Type == CognitoClaims.Username))
            AddClaim(new Claim(CognitoClaims.Username, id.Username));
    }

    public VerifiedToken Token { get; }

    public override ClaimsIdentity Clone() => new CognitoIdentity(this, Token);
}
