using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;

namespace Cognito.Federation;

/// <summary>The one source of activities and metrics. Tags hold operations, outcomes and error codes; never a name, a token or an address.</summary>
internal static class Telemetry
{
    public const string Name = "Cognito.Federation";

    public static readonly ActivitySource Activities = new(Name);

    public static readonly Meter Meter = new(Name);

    private static readonly Histogram<double> OperationDuration = Meter.CreateHistogram<double>(
        "cognito.operation.duration", "s", "How long one call to Cognito took, with all its attempts.");

    private static readonly Histogram<double> SignInDuration = Meter.CreateHistogram<double>(
        "cognito.sign_in.duration", "s", "How long one step of a sign-in took, SRP proof included.");

    private static readonly Counter<long> CredentialRequests = Meter.CreateCounter<long>(
        "cognito.credentials.requests", "{request}", "Requests for AWS credentials: from memory while fresh, from memory while a renewal is due (soft), or with a wait (miss).");

    private static readonly Counter<long> SavedCalls = Meter.CreateCounter<long>(
        "cognito.calls.saved", "{call}", "Calls to the identity pool that memory, or somebody else's call, made unnecessary.");

    private static readonly Counter<long> VerifiedTokens = Meter.CreateCounter<long>(
        "cognito.tokens.verified", "{token}", "Tokens that were verified, by verdict: valid, or the check that failed; and whether the cache knew them.");

    private static readonly Counter<long> SharedCacheReads = Meter.CreateCounter<long>(
        "cognito.shared_cache.operations", "{operation}", "Reads and writes of the cache that servers share, by outcome: hit, miss, unreadable, written, forgotten, failed, skipped.");

    private static readonly ConditionalWeakTable<CallQuota, object> Quotas = [];

    private static readonly ObservableGauge<double> QuotaHeadroom = Meter.CreateObservableGauge(
        "cognito.quota.headroom", MeasureQuotas, "1", "The share of this process's calls per second that is free: 1 when nobody calls, 0 when calls wait for their turn.");

    public static void ObserveQuota(CallQuota quota) => Quotas.AddOrUpdate(quota, QuotaHeadroom);

    public static void SharedCacheUsed(string outcome) => SharedCacheReads.Add(1, new KeyValuePair<string, object?>("outcome", outcome));

    public static void RecordOperation(TimeSpan elapsed, string operation, CognitoErrorCode? error)
    {
        var tags = new TagList { { "operation", operation } };
        if (error is { } code)
            tags.Add("error.type", code.Value);
        OperationDuration.Record(elapsed.TotalSeconds, tags);
    }

    public static void RecordSignIn(TimeSpan elapsed, string step, string outcome) =>
        SignInDuration.Record(elapsed.TotalSeconds, new TagList { { "step", step }, { "outcome", outcome } });

    public static void CredentialsRequested(string state) => CredentialRequests.Add(1, new KeyValuePair<string, object?>("state", state));

    public static void TokenVerified(TokenCheck? failed, bool isCached) =>
        VerifiedTokens.Add(1, new TagList { { "verdict", failed?.ToString() ?? "Valid" }, { "cached", isCached } });

    private static IEnumerable<Measurement<double>> MeasureQuotas() =>
        Quotas.SelectMany(static entry => entry.Key.Headrooms).Select(static it => new Measurement<double>(it.Headroom, new KeyValuePair<string, object?>("operation", it.Operation), new("server.address", it.Server)));

    public static void CallsSaved(int calls) => SavedCalls.Add(calls);
}
