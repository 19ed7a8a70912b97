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
        var type = error.Type.Length == 0 ? null : error.Type;
        var trigger = code == CognitoErrorCode.UserLambdaValidation ? TriggerWords.Extract(error.Message) : null;
        var origin = new ErrorOrigin(error.Operation, error.RequestId, type, error.Message, trigger);
        return rule.Kind switch
        {
            ErrorKind.RejectedInput => new RejectedInputException(code, message, null, origin),
            ErrorKind.Reauthenticate => new ReauthenticationRequiredException(code, message, null, origin),
            _ => new CognitoServiceException(code, message, null, origin) { StatusCode = error.StatusCode, IsTransient = rule.IsTransient, RetryAfter = error.RetryAfter },
        };
    }

    /// <summary>A reply that says success but cannot be used.</summary>
    /// <param name="operation">The operation that replied.</param>
    /// <param name="problem">What is wrong with the reply, a sentence; never a part of it that could be secret.</param>
    /// <param name="inner">What the reader threw.</param>
    public static CognitoServiceException Unreadable(string operation, string problem, Exception? inner = null)
    {
        var code = CognitoErrorCode.UnreadableReply;
        var rule = ErrorRules.For(code, operation);
        return new CognitoServiceException(code, $"The reply of {operation} cannot be used: {problem} {rule.Advice}", inner) { Operation = operation, IsTransient = rule.IsTransient };
    }

    /// <summary>A failure without a reply; transient unless nothing would change at the next try.</summary>
    public static CognitoServiceException WithoutReply(CognitoErrorCode code, string operation, string happened, string subject, Exception? inner, bool isHopeless = false)
    {
        var rule = ErrorRules.For(code, operation);
        return new CognitoServiceException(code, $"{operation} failed: {happened} {rule.Advice} ({subject})", inner) { Operation = operation, IsTransient = rule.IsTransient && !isHopeless };
    }

    /// <summary>The rule of a code; a code that nobody knows is judged by its status.</summary>
    public static ErrorRule RuleFor(CognitoErrorCode code, string operation, int status)
    {
        var rule = ErrorRules.For(code, operation);
        return status >= 500 && rule is { Kind: ErrorKind.Service, IsTransient: false } ? rule with { IsTransient = true } : rule;
    }
}
