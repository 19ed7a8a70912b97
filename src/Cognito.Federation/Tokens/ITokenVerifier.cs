namespace Cognito.Federation;

/// <summary>Says whether a token of a user pool is to be trusted: its signature, who issued it, until when, of which kind, and for which application.</summary>
/// <remarks>Thread-safe; keep one for the life of the application. <c>AddTokenVerifier</c> registers it, <see cref="TokenVerifier.Create"/> makes it without a container.</remarks>
public interface ITokenVerifier
{
    /// <summary>Verifies a token.</summary>
    /// <param name="token">The compact token, as it stands behind <c>Bearer</c>.</param>
    /// <param name="cancellationToken">Ends the wait for keys; a verifier that has them does not wait.</param>
    /// <returns>A <see cref="VerifiedAccessToken"/>, a <see cref="VerifiedIdToken"/>, or a <see cref="TokenRefused"/> that says which check failed. A bad token is never an exception.</returns>
    /// <exception cref="CognitoServiceException">The pool's keys could never be fetched (<see cref="CognitoErrorCode.SigningKeysUnavailable"/>): try again later. Keys that were fetched once serve through every outage.</exception>
    /// <remarks>Nothing is called but the pool's key set (<c>/.well-known/jwks.json</c>): when the first token comes, aside once an hour, and when a token names an unknown key, at most once in ten seconds.</remarks>
    ValueTask<TokenVerdict> VerifyAsync(string token, CancellationToken cancellationToken = default);
}
