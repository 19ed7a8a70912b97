using System.Net.Sockets;
using System.Security.Authentication;

namespace Cognito.Federation.Wire;

/// <summary>Judges what the HTTP stack throws.</summary>
internal static class NetworkFailures
{
    public static AttemptFailure Classify(HttpRequestException exception, string operation, string subject)
    {
        var notSent = exception.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
                or HttpRequestError.ProxyTunnelError or HttpRequestError.SecureConnectionError
            || exception.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionRefused or SocketError.HostNotFound or SocketError.HostUnreachable or SocketError.NetworkUnreachable };
        var happened = exception.HttpRequestError switch
        {
            HttpRequestError.NameResolutionError => "the host name of the service could not be resolved.",
            HttpRequestError.SecureConnectionError => "no secure connection to the service could be made.",
            HttpRequestError.ConnectionError => "no connection to the service could be made.",
            _ when notSent => "no connection to the service could be made.",
            _ => "the connection broke before a reply came.",
        };
        // A certificate that does not fit today will not fit in a second.
        var isHopeless = exception.InnerException is AuthenticationException;
        var failure = ErrorTranslation.WithoutReply(CognitoErrorCode.ConnectionFailed, operation, happened, subject, exception, isHopeless);
        return new AttemptFailure(failure, isHopeless ? AttemptReach.Answered : notSent ? AttemptReach.NotSent : AttemptReach.Unknown, RetryQuota.RetryCost);
    }

    /// <summary>The connection broke while the reply was being read.</summary>
    public static AttemptFailure Broken(IOException exception, string operation, string subject) =>
        new(ErrorTranslation.WithoutReply(CognitoErrorCode.ConnectionFailed, operation, "the connection broke within the reply.", subject, exception), AttemptReach.Unknown, RetryQuota.RetryCost);

    /// <param name="exception">What the stack threw in place of an answer.</param>
    /// <param name="wasConnecting">Whether the time ran out before there was a connection.</param>
    /// <param name="operation">The AWS operation.</param>
    /// <param name="subject">What was called.</param>
    public static AttemptFailure TimedOut(OperationCanceledException exception, bool wasConnecting, string operation, string subject) =>
        new(
            ErrorTranslation.WithoutReply(
                CognitoErrorCode.Timeout,
                operation,
                wasConnecting ? "no connection could be made in time." : "the time limit of the attempt ran out.",
                subject,
                exception),
            wasConnecting ? AttemptReach.NotSent : AttemptReach.Unknown,
            RetryQuota.TimeoutCost);
}
