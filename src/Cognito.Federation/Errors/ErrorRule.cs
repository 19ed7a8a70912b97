namespace Cognito.Federation;

/// <summary>Who can do something about an error.</summary>
internal enum ErrorKind
{
    /// <summary>The operator, or AWS.</summary>
    Service,

    /// <summary>The person, by giving something else.</summary>
    RejectedInput,

    /// <summary>The person, by signing in again.</summary>
    Reauthenticate,
}

/// <summary>What an error means to the caller.</summary>
/// <param name="Kind">Which exception tells it.</param>
/// <param name="IsTransient">Whether the same call may succeed later.</param>
/// <param name="Advice">What to do, for the exception's message.</param>
internal sealed record ErrorRule(ErrorKind Kind, bool IsTransient, string Advice)
{
    public static ErrorRule Reject(string advice) => new(ErrorKind.RejectedInput, false, advice);

    public static ErrorRule Reauthenticate(string advice) => new(ErrorKind.Reauthenticate, false, advice);

    public static ErrorRule Service(string advice) => new(ErrorKind.Service, false, advice);

    public static ErrorRule Transient(string advice) => new(ErrorKind.Service, true, advice);
}
