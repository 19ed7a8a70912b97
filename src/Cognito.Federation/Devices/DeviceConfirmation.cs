namespace Cognito.Federation;

/// <summary>When a device that Cognito meets for the first time is confirmed. In pools that remember devices, only a confirmed one can refresh its session.</summary>
public enum DeviceConfirmation
{
    /// <summary>Right after the sign-in. A failure is logged and does not undo the sign-in.</summary>
    Automatic,

    /// <summary>When the application calls <see cref="IUserDevices.ConfirmAsync"/>.</summary>
    WhenAsked,

    /// <summary>Never: <see cref="SignedIn.NewDevice"/> stays null, and sessions last as long as their first tokens.</summary>
    Never,
}
