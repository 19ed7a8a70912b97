namespace Cognito.Federation.Emulator;

/// <summary>Whether the users of a pool must pass a second factor.</summary>
public enum MfaRequirement
{
    /// <summary>Nobody is asked for a second factor.</summary>
    Off,

    /// <summary>Users who turned one on are asked for it.</summary>
    Optional,

    /// <summary>Everybody is asked; who has none must set one up at the next sign-in.</summary>
    On,
}
