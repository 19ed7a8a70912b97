using Microsoft.Extensions.Logging;

namespace Cognito.Federation;

/// <summary>Everything that the library logs. Blocks of event ids: 1000 wire, 2000 sign-up and sign-in, 3000 sessions, 4000 credentials.</summary>
internal static partial class Log
{
    [LoggerMessage(1001, LogLevel.Debug, "{Operation} answered in {Milliseconds} ms at attempt {Attempt}, request {RequestId}")]
    public static partial void OperationAnswered(this ILogger logger, string operation, double milliseconds, int attempt, string? requestId);

    [LoggerMessage(1002, LogLevel.Information, "{Operation} failed at attempt {Attempt} with {Code}, request {RequestId}; trying again in {Milliseconds} ms")]
    public static partial void OperationRepeated(this ILogger logger, string operation, int attempt, CognitoErrorCode code, string? requestId, double milliseconds);

    [LoggerMessage(1003, LogLevel.Debug, "{Operation} was refused with {Code}, request {RequestId}")]
    public static partial void OperationRefused(this ILogger logger, string operation, CognitoErrorCode code, string? requestId);

    [LoggerMessage(1004, LogLevel.Warning, "{Operation} failed with {Code} after {Attempt} attempts, request {RequestId}")]
    public static partial void OperationFailed(this ILogger logger, string operation, CognitoErrorCode code, int attempt, string? requestId);

    [LoggerMessage(1005, LogLevel.Warning, "{Operation} is not tried again: the retry quota is used up, the service has been failing for some time")]
    public static partial void RetryQuotaEmpty(this ILogger logger, string operation);

    [LoggerMessage(1006, LogLevel.Warning, "The clock of this computer differs from the service's by {Seconds} s; the service's is used in proofs, but signed calls and token checks may fail")]
    public static partial void ClockSkewed(this ILogger logger, double seconds);

    [LoggerMessage(2001, LogLevel.Debug, "A user was registered; confirmed: {IsConfirmed}, code sent by {Medium}")]
    public static partial void Registered(this ILogger logger, bool isConfirmed, string? medium);

    [LoggerMessage(2101, LogLevel.Debug, "The sign-in step {Step} ended with {Outcome}")]
    public static partial void SignInStep(this ILogger logger, string step, string outcome);
}
