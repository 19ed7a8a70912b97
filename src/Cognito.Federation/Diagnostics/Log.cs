using Microsoft.Extensions.Logging;

namespace Cognito.Federation;

/// <summary>Everything that the library logs. Blocks of event ids: 1000 wire, 2000 sign-up, sign-in and devices, 3000 sessions, 4000 credentials, 5000 tokens, 6000 the doctor.</summary>
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

    [LoggerMessage(2201, LogLevel.Warning, "The new device could not be confirmed ({Code}); the user is signed in, but the session may not be refreshed")]
    public static partial void DeviceNotConfirmed(this ILogger logger, CognitoErrorCode code);

    [LoggerMessage(2202, LogLevel.Information, "The service no longer knows the device; it is forgotten, and the sign-in goes on without it")]
    public static partial void DeviceDropped(this ILogger logger);

    [LoggerMessage(2203, LogLevel.Warning, "The device store could not keep the new device; the second factor is asked for at the next sign-in")]
    public static partial void DeviceNotKept(this ILogger logger, Exception exception);

    [LoggerMessage(3001, LogLevel.Information, "This endpoint does not know GetTokensFromRefreshToken ({Code}); sessions are refreshed with REFRESH_TOKEN_AUTH from now on")]
    public static partial void RefreshFellBack(this ILogger logger, CognitoErrorCode code);

    [LoggerMessage(4001, LogLevel.Information, "The identity id was refused with {Code}; it is resolved again, once")]
    public static partial void IdentityResolvedAgain(this ILogger logger, CognitoErrorCode code);

    [LoggerMessage(4002, LogLevel.Information, "The pool answered for another identity than the one asked for: the two were merged; the new id is kept")]
    public static partial void IdentityChanged(this ILogger logger);

    [LoggerMessage(4003, LogLevel.Debug, "The login token of {ProviderName} was refused as expired; its source gave another")]
    public static partial void LoginTokenReplaced(this ILogger logger, string providerName);

    [LoggerMessage(4004, LogLevel.Warning, "Credentials could not be renewed; the old ones are served until they end")]
    public static partial void RenewalFailed(this ILogger logger, Exception exception);

    [LoggerMessage(4005, LogLevel.Warning, "The shared cache failed; it is left alone for ten seconds, and memory and the identity pool serve meanwhile")]
    public static partial void SharedCacheFailed(this ILogger logger, Exception exception);

    [LoggerMessage(4006, LogLevel.Warning, "The identity store failed at {Doing} an identity id")]
    public static partial void IdentityStoreFailed(this ILogger logger, string doing, Exception exception);

    [LoggerMessage(4007, LogLevel.Warning, "Other servers could not be told to forget a login; they keep its credentials until those end")]
    public static partial void ForgetNotPublished(this ILogger logger, Exception exception);

    [LoggerMessage(5001, LogLevel.Information, "The user pool's keys were fetched: {Count}")]
    public static partial void KeysFetched(this ILogger logger, int count);

    [LoggerMessage(5002, LogLevel.Warning, "The user pool's keys could not be fetched; older ones serve: {HasKeys}")]
    public static partial void KeysNotFetched(this ILogger logger, bool hasKeys, Exception exception);

    [LoggerMessage(6001, LogLevel.Warning, "The check against the service found: {Finding}")]
    public static partial void DoctorWarned(this ILogger logger, DoctorFinding finding);

    [LoggerMessage(6002, LogLevel.Information, "The check against the service tells: {Finding}")]
    public static partial void DoctorTold(this ILogger logger, DoctorFinding finding);

    [LoggerMessage(6003, LogLevel.Debug, "The check against the service found {Errors} errors in {Milliseconds} ms")]
    public static partial void DoctorChecked(this ILogger logger, int errors, double milliseconds);
}
