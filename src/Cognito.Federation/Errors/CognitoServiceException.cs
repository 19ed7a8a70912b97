using System.Net;

namespace Cognito.Federation;

/// <summary>Configuration, network, quota, a broken trigger, or the service itself. The person can do nothing about it; retrying helps only if <see cref="IsTransient"/>.</summary>
public sealed class CognitoServiceException : CognitoFederationException
{
    internal CognitoServiceException(CognitoErrorCode code, string message, Exception? innerException = null, ErrorOrigin origin = default)
        : base(code, message, innerException, origin)
    {
    }

    /// <summary>The HTTP status of the reply; null when none came.</summary>
    public HttpStatusCode? StatusCode { get; init; }

    /// <summary>Whether the same call may succeed later. The library has already repeated what is safe to repeat.</summary>
    public bool IsTransient { get; init; }

    /// <summary>How long the service asked to wait; null when it did not say.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
