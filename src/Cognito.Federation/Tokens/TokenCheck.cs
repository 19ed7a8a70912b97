namespace Cognito.Federation;

/// <summary>What a token failed at. They are made in this order, and the first that fails is told.</summary>
public enum TokenCheck
{
    /// <summary>It is a compact JSON web token: three parts of base64url without padding, header and payload JSON objects with each name once, 32,768 characters at most.</summary>
    Format = 1,

    /// <summary>The header's <c>alg</c> is <c>RS256</c>, the only algorithm that Cognito signs with.</summary>
    Algorithm,

    /// <summary><c>iss</c> is exactly the issuer of a trusted user pool.</summary>
    Issuer,

    /// <summary>The header's <c>kid</c> names a key that the user pool publishes.</summary>
    Key,

    /// <summary>That key signed header and payload.</summary>
    Signature,

    /// <summary><c>exp</c> is there and has not passed.</summary>
    Expiry,

    /// <summary><c>nbf</c>, where there is one, has passed.</summary>
    NotBefore,

    /// <summary><c>token_use</c> is the kind that is wanted.</summary>
    TokenUse,

    /// <summary>The ID token's <c>aud</c> is one of the accepted app clients.</summary>
    Audience,

    /// <summary>The access token's <c>client_id</c> is one of the accepted app clients.</summary>
    Client,

    /// <summary>What every token of Cognito holds is there and has its type: <c>sub</c>, <c>iat</c>, the ID token's <c>cognito:username</c>, and lists where lists belong.</summary>
    Claim,

    /// <summary>The access token's <c>scope</c> holds one of the wanted scopes.</summary>
    Scope,

    /// <summary><c>cognito:groups</c> holds one of the wanted groups.</summary>
    Group,

    /// <summary>A check of the application's own (<see cref="TokenVerifierOptions.AddCheck"/>).</summary>
    Custom,

    /// <summary>The token was not revoked, as far as an <see cref="ITokenRevocationCheck"/> knows.</summary>
    Revocation,
}
