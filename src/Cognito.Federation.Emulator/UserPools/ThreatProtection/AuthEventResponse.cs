namespace Cognito.Federation.Emulator;

/// <summary>How it ended; the names are the service's.</summary>
internal enum AuthEventResponse
{
    Pass,
    Fail,

    /// <summary>A sign-in that waits for a further step.</summary>
    InProgress,
}
