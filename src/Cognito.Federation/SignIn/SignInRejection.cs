namespace Cognito.Federation;

/// <summary>Why a sign-in was refused. Cognito tells little apart on purpose: a wrong password and an unknown name look alike.</summary>
public enum SignInRejection
{
    /// <summary>A reason that this version does not know.</summary>
    Other,

    /// <summary>The user name or the password is wrong. Show one message for both.</summary>
    InvalidCredentials,

    /// <summary>The code is wrong.</summary>
    WrongCode,

    /// <summary>The code, or the step that it belongs to, is too old: start again.</summary>
    Expired,

    /// <summary>Too many attempts. Wait; each further attempt lengthens the lock, up to about 15 minutes.</summary>
    TooManyAttempts,

    /// <summary>An administrator disabled the user.</summary>
    UserDisabled,

    /// <summary>A temporary password was not used in time: an administrator must send a new one.</summary>
    TemporaryPasswordExpired,

    /// <summary>A new password breaks the pool's policy.</summary>
    InvalidPassword,

    /// <summary>A Lambda trigger refused; <see cref="SignInRejected.TriggerMessage"/> has its words.</summary>
    RefusedByTrigger,

    /// <summary>The pool's threat protection found the sign-in too risky, though the first factor was right.</summary>
    BlockedByRisk,

    /// <summary>A new password is known to attackers: ask for another.</summary>
    CompromisedPassword,
}
