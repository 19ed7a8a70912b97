namespace FleetSimulation;

/// <summary>A request failed, or somebody got what is somebody else's: the figures mean nothing.</summary>
internal sealed class BrokenRunException(string message, Exception inner) : Exception(message, inner);
