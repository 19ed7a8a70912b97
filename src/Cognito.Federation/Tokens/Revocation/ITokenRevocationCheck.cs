namespace Cognito.Federation;

/// <summary>Knows of tokens that were revoked before they ended. A signature cannot tell: Cognito enforces revocation at its own endpoints only.</summary>
/// <remarks><see cref="TokenDenyList"/> knows what this process signed out. Others may ask a store that several servers share.</remarks>
public interface ITokenRevocationCheck
{
    /// <summary>Says whether a token that is valid otherwise was revoked.</summary>
    /// <param name="token">The verified token.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>True refuses the token. What is thrown comes through to the caller of <see cref="ITokenVerifier.VerifyAsync"/>: nobody is let in because a store is down.</returns>
    ValueTask<bool> IsRevokedAsync(VerifiedToken token, CancellationToken cancellationToken = default);
}
