namespace Cognito.Federation.Emulator;

/// <summary>Why the emulator sent a message.</summary>
public enum MessagePurpose
{
    /// <summary>The code of a new registration.</summary>
    SignUp,

    /// <summary>The code of a registration, asked for again.</summary>
    Resend,

    /// <summary>The code that sets a forgotten password.</summary>
    ForgotPassword,

    /// <summary>The code that verifies an attribute.</summary>
    Attribute,

    /// <summary>The code of a second factor.</summary>
    Mfa,

    /// <summary>The temporary password of a user whom an administrator created; <see cref="OutboxMessage.Code"/> is that password.</summary>
    Invitation,

    /// <summary>The notice of a sign-in that threat protection found risky; <see cref="OutboxMessage.Code"/> is the token with which its reader says whether it was them.</summary>
    RiskNotice,
}
