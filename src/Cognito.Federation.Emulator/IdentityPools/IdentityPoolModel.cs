using System.Text.RegularExpressions;

namespace Cognito.Federation.Emulator;

/// <summary>The patterns of the service's model, anchored.</summary>
internal static partial class IdentityPoolModel
{
    public const string IdText = @"[\w-]+:[0-9a-f-]+";
    public const string NameText = @"[\w\s+=,.@-]+";
    public const string ProviderIdText = @"[\w.;_/-]+";
    public const string UserPoolProviderText = @"[\w._:/-]+";
    public const string ClientIdText = @"[\w_]+";
    public const string AccountIdText = @"\d+";

    [GeneratedRegex(@"\A[\w-]+:[0-9a-f-]+\z")]
    public static partial Regex Id { get; }

    [GeneratedRegex(@"\A[\w\s+=,.@-]+\z")]
    public static partial Regex Name { get; }

    [GeneratedRegex(@"\A[\w.;_/-]+\z")]
    public static partial Regex ProviderId { get; }

    [GeneratedRegex(@"\A[\w._:/-]+\z")]
    public static partial Regex UserPoolProvider { get; }

    [GeneratedRegex(@"\A[\w_]+\z")]
    public static partial Regex ClientId { get; }

    [GeneratedRegex(@"\A[0-9]+\z")]
    public static partial Regex AccountId { get; }

    public static Constraints PoolId(this Constraints constraints, string? value) => constraints.Required("IdentityPoolId", value)
        .Length("IdentityPoolId", value, 1, 55).Pattern("IdentityPoolId", value, Id, IdText);

    public static Constraints IdentityId(this Constraints constraints, string? value) => constraints.Required("IdentityId", value)
        .Length("IdentityId", value, 1, 55).Pattern("IdentityId", value, Id, IdText);

    public static Constraints Logins(this Constraints constraints, IReadOnlyDictionary<string, string>? logins)
    {
        if (logins is null)
            return constraints;
        if (logins.Count > 10)
            constraints.Range("Logins.size", logins.Count, 0, 10);
        foreach (var (provider, token) in logins)
        {
            constraints.Length("Logins.key", provider, 1, 128);
            constraints.Length("Logins.value", token, 1, 50_000, sensitive: true);
        }

        return constraints;
    }
}
