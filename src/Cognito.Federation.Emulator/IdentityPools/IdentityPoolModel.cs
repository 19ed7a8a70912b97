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
    public const string DeveloperProviderNameText = @"[\w._-]+";
    public const string ClaimNameText = @"[\p{L}\p{M}\p{S}\p{N}\p{P}]+";
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

    [GeneratedRegex(@"\A[\w._-]+\z")]
    public static partial Regex DeveloperProviderName { get; }

    [GeneratedRegex(@"\A[\p{L}\p{M}\p{S}\p{N}\p{P}]+\z")]
    public static partial Regex ClaimName { get; }

    [GeneratedRegex(@"\A[0-9]+\z")]
    public static partial Regex AccountId { get; }

    public static Constraints PoolId(this Constraints constraints, string? value) => constraints.Required("IdentityPoolId", value)
        .Length("IdentityPoolId", value, 1, 55).Pattern("IdentityPoolId", value, Id, IdText);

    public static Constraints IdentityId(this Constraints constraints, string? value) => constraints.Required("IdentityId", value)
        .Length("IdentityId", value, 1, 55).Pattern("IdentityId", value, Id, IdText);

    public static Constraints OptionalIdentityId(this Constraints constraints, string? value) => value is null ? constraints : constraints.IdentityId(value);

    public static Constraints ResourceArn(this Constraints constraints, string? value) => constraints.Required("ResourceArn", value).Length("ResourceArn", value, 20, 2048);

    public static Constraints DeveloperProvider(this Constraints constraints, string? value) => constraints
        .Length("DeveloperProviderName", value, 1, 128).Pattern("DeveloperProviderName", value, DeveloperProviderName, DeveloperProviderNameText);

    public static Constraints DeveloperUser(this Constraints constraints, string member, string? value) => constraints.Length(member, value, 1, 1024, sensitive: true);

    public static Constraints PrincipalTags(this Constraints constraints, IReadOnlyDictionary<string, string>? tags, int minimumLength)
    {
        constraints.Count("PrincipalTags", tags?.Count, 0, 50);
        foreach (var (tag, value) in tags ?? new Dictionary<string, string>())
            constraints.Length("PrincipalTags.key", tag, 1, SessionTags.LongestKey).Length("PrincipalTags.value", value, minimumLength, SessionTags.LongestValue, sensitive: true);
        return constraints;
    }

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
