using System.Text.Json.Serialization;

namespace FleetSimulation;

/// <summary>The figures of one strategy.</summary>
/// <param name="Name">The strategy.</param>
/// <param name="GetId">Calls of GetId.</param>
/// <param name="GetCredentials">Calls of GetCredentialsForIdentity.</param>
/// <param name="PeakPerSecond">The most calls of both together in any second.</param>
/// <param name="GetIdPeak">The most calls of GetId in any second.</param>
/// <param name="GetCredentialsPeak">The most calls of GetCredentialsForIdentity in any second.</param>
internal sealed record StrategyResult(string Name, int GetId, int GetCredentials, int PeakPerSecond, [property: JsonIgnore] int GetIdPeak, [property: JsonIgnore] int GetCredentialsPeak)
{
    public static StrategyResult Of(string name, CallCount calls) => new(name, calls.GetId, calls.GetCredentials, calls.Peak, calls.GetIdPeak, calls.GetCredentialsPeak);
}
