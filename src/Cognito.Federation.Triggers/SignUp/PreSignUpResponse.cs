namespace Cognito.Federation.Triggers;

/// <summary>How a registration goes on.</summary>
public sealed class PreSignUpResponse : TriggerObject
{
    /// <summary>Whether the user is confirmed without a code. Default: false.</summary>
    public bool AutoConfirmUser { get; set; }

    /// <summary>Whether the e-mail address counts as verified; needs one. Default: false.</summary>
    public bool AutoVerifyEmail { get; set; }

    /// <summary>Whether the telephone number counts as verified; needs one. Default: false.</summary>
    public bool AutoVerifyPhone { get; set; }
}
