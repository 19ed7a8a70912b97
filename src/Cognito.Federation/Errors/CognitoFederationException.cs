namespace Cognito.Federation;

/// <summary>Something that a command could not do. The type says how to react, <see cref="Code"/> what happened; <c>docs/errors.md</c> has a row for each code, and <see cref="Exception.HelpLink"/> leads to the page that says more.</summary>
/// <remarks>Exactly three kinds exist: <see cref="RejectedInputException"/> (ask the person again), <see cref="ReauthenticationRequiredException"/> (sign in again) and <see cref="CognitoServiceException"/> (operator or AWS). Messages never hold tokens, codes, passwords or personal data.</remarks>
public abstract class CognitoFederationException : Exception
{
    private protected CognitoFederationException(CognitoErrorCode code, string message, Exception? innerException, ErrorOrigin origin)
        : base(message, innerException)
    {
        Code = code;
        (Operation, RequestId, ServiceErrorType, ServiceMessage, TriggerMessage) = origin;
        base.HelpLink = HelpLinks.For(code, ServiceMessage);
    }

    /// <summary>What happened; an open set of known values.</summary>
    public CognitoErrorCode Code { get; }

    /// <summary>AWS's id of the request, for a support case; null when no reply came.</summary>
    public string? RequestId { get; init; }

    /// <summary>The AWS operation that failed, such as <c>InitiateAuth</c>; null when the failure was local.</summary>
    public string? Operation { get; init; }

    /// <summary>The error type as the service named it, such as <c>NotAuthorizedException</c>; null when no reply came.</summary>
    public string? ServiceErrorType { get; init; }

    /// <summary>The service's own message; null when no reply came.</summary>
    public string? ServiceMessage { get; init; }

    /// <summary>The words of a Lambda trigger that refused; null otherwise. Written for people.</summary>
    public string? TriggerMessage { get; init; }

    internal ErrorOrigin Origin => new(Operation, RequestId, ServiceErrorType, ServiceMessage, TriggerMessage);
}
