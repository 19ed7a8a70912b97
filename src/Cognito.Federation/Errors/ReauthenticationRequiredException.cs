namespace Cognito.Federation;

/// <summary>The session or the login token is over. Let the person sign in again.</summary>
public sealed class ReauthenticationRequiredException : CognitoFederationException
{
    internal ReauthenticationRequiredException(CognitoErrorCode code, string message, Exception? innerException = null, ErrorOrigin origin = default)
        : base(code, message, innerException, origin)
    {
    }

    /// <summary>Tells a failure of another kind, or of an earlier call, as the end of the session: all that is known of it comes along.</summary>
    internal ReauthenticationRequiredException(CognitoFederationException cause)
        : base(cause.Code, cause.Message, cause, cause.Origin)
    {
    }
}
