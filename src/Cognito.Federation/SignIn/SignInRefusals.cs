namespace Cognito.Federation;

/// <summary>What a refusal means in the conversation. Only what a person can get wrong becomes an outcome.</summary>
internal static class SignInRefusals
{
    /// <param name="refusal">What the service answered.</param>
    /// <param name="username">The name that the sign-in goes by.</param>
    /// <param name="answered">The challenge that was being answered; null at the start.</param>
    /// <returns>Null when the person can do nothing about it: the exception is for the operator.</returns>
    public static SignInOutcome? OutcomeOf(CognitoFederationException refusal, string username, SignInChallenge? answered) => refusal.Code.Value switch
    {
        nameof(CognitoErrorCode.UserNotConfirmed) => new ConfirmationRequired(username),
        nameof(CognitoErrorCode.PasswordResetRequired) => new PasswordResetRequired(username),
        // An unknown name must look like a wrong password.
        nameof(CognitoErrorCode.InvalidCredentials) or nameof(CognitoErrorCode.UserNotFound) => new SignInRejected(SignInRejection.InvalidCredentials),
        nameof(CognitoErrorCode.AttemptsExceeded) or nameof(CognitoErrorCode.TooManyFailedAttempts) or nameof(CognitoErrorCode.LimitExceeded) => new SignInRejected(SignInRejection.TooManyAttempts),
        nameof(CognitoErrorCode.UserDisabled) => new SignInRejected(SignInRejection.UserDisabled),
        nameof(CognitoErrorCode.TemporaryPasswordExpired) => new SignInRejected(SignInRejection.TemporaryPasswordExpired),
        nameof(CognitoErrorCode.SignInExpired) => new SignInRejected(SignInRejection.Expired),
        // A code of an authenticator app that was used already: the next one will do.
        nameof(CognitoErrorCode.ExpiredCode) => new SignInRejected(SignInRejection.Expired) { Retry = answered },
        // These leave the step as it was, so the person may try again.
        // What cannot be a code of an authenticator app is no more than a wrong one.
        nameof(CognitoErrorCode.InvalidParameter) when answered is TotpSetupChallenge => new SignInRejected(SignInRejection.WrongCode) { Retry = answered },
        nameof(CognitoErrorCode.CodeMismatch) or nameof(CognitoErrorCode.EnableSoftwareTokenMFA) => new SignInRejected(SignInRejection.WrongCode) { Retry = answered },
        nameof(CognitoErrorCode.InvalidPassword) or nameof(CognitoErrorCode.PasswordHistoryPolicyViolation) => new SignInRejected(SignInRejection.InvalidPassword) { Retry = answered },
        nameof(CognitoErrorCode.CompromisedPassword) => new SignInRejected(SignInRejection.CompromisedPassword) { Retry = answered },
        nameof(CognitoErrorCode.BlockedByRisk) => new SignInRejected(SignInRejection.BlockedByRisk),
        nameof(CognitoErrorCode.UserLambdaValidation) => new SignInRejected(SignInRejection.RefusedByTrigger) { TriggerMessage = refusal.TriggerMessage },
        _ => refusal is CognitoServiceException ? null : new SignInRejected(SignInRejection.Other),
    };
}
