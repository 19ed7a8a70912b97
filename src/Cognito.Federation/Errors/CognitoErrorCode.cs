namespace Cognito.Federation;

/// <summary>What happened, by the service's own name for it where it has one. An open set: a value that this version does not know keeps the service's name.</summary>
/// <param name="Value">The name: AWS's error type without the suffix <c>Exception</c>, or a finer one of this library.</param>
public readonly record struct CognitoErrorCode(string Value)
{
    /// <summary>Refused for a reason that this version cannot tell from the message.</summary>
    public static readonly CognitoErrorCode NotAuthorized = new(nameof(NotAuthorized));

    /// <summary>The user name is taken.</summary>
    public static readonly CognitoErrorCode UsernameExists = new(nameof(UsernameExists));

    /// <summary>The password breaks the pool's policy; the service message says which rule.</summary>
    public static readonly CognitoErrorCode InvalidPassword = new(nameof(InvalidPassword));

    /// <summary>A value breaks the service's rules; the service message says which.</summary>
    public static readonly CognitoErrorCode InvalidParameter = new(nameof(InvalidParameter));

    /// <summary>The code is wrong.</summary>
    public static readonly CognitoErrorCode CodeMismatch = new(nameof(CodeMismatch));

    /// <summary>The code is too old, or was replaced: resend.</summary>
    public static readonly CognitoErrorCode ExpiredCode = new(nameof(ExpiredCode));

    /// <summary>Too many wrong codes: wait.</summary>
    public static readonly CognitoErrorCode TooManyFailedAttempts = new(nameof(TooManyFailedAttempts));

    /// <summary>A limit of this person or of the account: wait, do not retry at once.</summary>
    public static readonly CognitoErrorCode LimitExceeded = new(nameof(LimitExceeded));

    /// <summary>The code could not be sent; at sign-up the user exists already.</summary>
    public static readonly CognitoErrorCode CodeDeliveryFailure = new(nameof(CodeDeliveryFailure));

    /// <summary>The reply does not hold what the operation promises: the address is not Cognito's, or something on the way rewrote it.</summary>
    public static readonly CognitoErrorCode UnreadableReply = new(nameof(UnreadableReply));

    /// <summary>The identity pool does not allow guests.</summary>
    public static readonly CognitoErrorCode GuestAccessDisabled = new(nameof(GuestAccessDisabled));

    /// <inheritdoc/>
    public override string ToString() => Value ?? "";
}
