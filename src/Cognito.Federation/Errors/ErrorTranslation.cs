namespace Cognito.Federation;

/// <summary>Turns what a service or the network did into the exception that says how to react.</summary>
internal static class ErrorTranslation
{
    /// <param name="error">As the service told it.</param>
    /// <param name="code">As <see cref="ErrorNames"/> named it.</param>
    /// <param name="subject">Which pool, client and endpoint were called, for the message.</param>
    public static CognitoFederationException ToException(in ServiceError error, CognitoErrorCode code, string subject)
    {
        var rule = RuleFor(code, error.Operation, (int)error.StatusCode);
        var message = $"{error.Operation} failed: {code}. {rule.Advice} ({subject}{(error.RequestId is { } id ? $"; request {id}" : "")})";
        // An error without a type is nobody's promise, so its words are not kept either.
        var type = error.Type.Length == 0 ? null : error.Type;
        var trigger = code == CognitoErrorCode.UserLambdaValidation ? TriggerWords.Extract(error.Message) : null;
        return rule.Kind switch
        {
            ErrorKind.RejectedInput => new RejectedInputException(code, message)
            {
                Operation = error.Operation,
                RequestId = error.RequestId,
                ServiceErrorType = type,
                ServiceMessage = error.Message,
                TriggerMessage = trigger,
            },
            ErrorKind.Reauthenticate => new ReauthenticationRequiredException(code, message)
            {
                Operation = error.Operation,
                RequestId = error.RequestId,
                ServiceErrorType = type,
                ServiceMessage = error.Message,
                TriggerMessage = trigger,
            },
            _ => new CognitoServiceException(code, message)
            {
                Operation = error.Operation,
                RequestId = error.RequestId,
                ServiceErrorType = type,
                ServiceMessage = error.Message,
                TriggerMessage = trigger,
                StatusCode = error.StatusCode,
                IsTransient = rule.IsTransient,
                RetryAfter = error.RetryAfter,
            },
        };
    }

    /// <summary>A failure without a reply.</summary>
    public static CognitoServiceException WithoutReply(CognitoErrorCode code, string operation, string happened, string subject, Exception? inner)
    {
        var rule = ErrorRules.For(code, operation);
        return new CognitoServiceException(code, $"{operation} failed: {happened} {rule.Advice} ({subject})", inner) { Operation = operation, IsTransient = rule.IsTransient };
    }

    /// <summary>The rule of a code; a code that nobody knows is judged by its status.</summary>
    public static ErrorRule RuleFor(CognitoErrorCode code, string operation, int status)
    {
        var rule = ErrorRules.For(code, operation);
        return status >= 500 && rule is { Kind: ErrorKind.Service, IsTransient: false } ? rule with { IsTransient = true } : rule;
    }
}
