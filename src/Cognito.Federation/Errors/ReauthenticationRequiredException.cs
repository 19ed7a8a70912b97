namespace Cognito.Federation;

/// <summary>The session or the login token is over. Let the person sign in again.</summary>
public sealed class ReauthenticationRequiredException : CognitoFederationException
{
    internal ReauthenticationRequiredException(CognitoErrorCode code, string message, Exception? innerException = null)
        : base(code, message, innerException)
    {
    }
}
