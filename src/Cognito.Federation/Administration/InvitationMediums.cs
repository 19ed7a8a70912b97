namespace Cognito.Federation.Administration;

/// <summary>How an invitation reaches a new user.</summary>
[Flags]
public enum InvitationMediums
{
    /// <summary>What Cognito takes by itself: a text message. Nothing reaches a user without a phone number.</summary>
    Default = 0,

    /// <summary>A text message.</summary>
    Sms = 1,

    /// <summary>An e-mail.</summary>
    Email = 2,
}
