namespace Cognito.Federation;

/// <summary>What a user wants of one second factor.</summary>
public enum MfaPreference
{
    /// <summary>Sign-ins do not ask for it.</summary>
    Off,

    /// <summary>Sign-ins may ask for it. Where several are on and none is preferred, the person chooses.</summary>
    On,

    /// <summary>Sign-ins ask for it, whatever else is on. One factor at most.</summary>
    Preferred,
}
