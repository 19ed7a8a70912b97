namespace Cognito.Federation.Emulator;

/// <summary>Where an import stands, in the service's words.</summary>
internal enum ImportStatus
{
    Created,
    Pending,
    Expired,
    Stopped,
    Failed,
    Succeeded,
}
