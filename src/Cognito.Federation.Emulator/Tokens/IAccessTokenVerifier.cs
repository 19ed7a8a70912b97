namespace Cognito.Federation.Emulator;

/// <summary>Tells whose access token a request carries.</summary>
internal interface IAccessTokenVerifier
{
    /// <summary>Checks signature, issuer, use, expiry, revocation and that the user still exists and is enabled.</summary>
    /// <exception cref="AwsException">The token is not a good one.</exception>
    AccessTokenOwner Verify(string accessToken);
}
