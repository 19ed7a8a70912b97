namespace Cognito.Federation;

/// <summary>What a person gave was refused: a taken name, a wrong code, a weak password, one try too many. Ask them again.</summary>
public sealed class RejectedInputException : CognitoFederationException
{
    internal RejectedInputException(CognitoErrorCode code, string message, Exception? innerException = null, ErrorOrigin origin = default)
        : base(code, message, innerException, origin)
    {
    }
}
