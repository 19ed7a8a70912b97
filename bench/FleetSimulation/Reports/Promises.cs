namespace FleetSimulation;

/// <summary>What a fleet with a shared cache is promised: two calls for each user, 20,000 for 10,000, and never more in a second than AWS allows an account.</summary>
internal static class Promises
{
    public const int GetIdQuota = 25;
    public const int OtherQuota = 200;
    private const int CallsPerUser = 2;

    /// <summary>The promises that were not kept.</summary>
    public static IEnumerable<string> BrokenBy(StrategyResult result, int users)
    {
        var calls = result.GetId + result.GetCredentials;
        if (calls > CallsPerUser * users)
            yield return $"{result.Name}: {calls} calls, where {CallsPerUser * users} were promised.";
        if (result.GetIdPeak > GetIdQuota)
            yield return $"{result.Name}: {result.GetIdPeak} calls of GetId in a second, where AWS allows {GetIdQuota}.";
        if (result.GetCredentialsPeak > OtherQuota)
            yield return $"{result.Name}: {result.GetCredentialsPeak} calls of GetCredentialsForIdentity in a second, where AWS allows {OtherQuota}.";
    }
}
