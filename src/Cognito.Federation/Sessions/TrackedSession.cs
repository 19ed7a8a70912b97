namespace Cognito.Federation;

/// <summary>A session with the login token that is made of it, so that both change together and the login token stays one object while its session does.</summary>
internal sealed class TrackedSession
{
    public TrackedSession(UserSession session, string providerName, LoginToken? former)
    {
        Session = session;
        // A session that somebody else made was read when it was adopted, and one of ours when it was received.
        UnverifiedJwt.TryRead(session.IdToken.Reveal(), out var jwt, out _);
        IdTokenLifetime = jwt?.IssuedAt is { } issued && session.IdTokenExpiresAt > issued ? session.IdTokenExpiresAt - issued : TimeSpan.Zero;
        LoginToken = former is not null && former.Value.Reveal() == session.IdToken.Reveal() && former.IsVerified == session.IsFromCognito
            ? former
            : new LoginToken(providerName, session.IdToken.Reveal(), session.IdTokenExpiresAt, jwt?.Issuer, jwt?.Subject) { IsVerified = session.IsFromCognito };
    }

    public UserSession Session { get; }

    public LoginToken LoginToken { get; }

    /// <summary>How long the ID token lives in all; zero when it does not say.</summary>
    public TimeSpan IdTokenLifetime { get; }
}
