using Amazon.Runtime.Internal.Endpoints.StandardLibrary;

namespace Cognito.Federation;

/// <summary>Where AWS runs the two services: the rules of their endpoint rule sets, which are the same but for the name.</summary>
/// <remarks>
/// FIPS has hosts of its own. Dual stack is the plain host in the partition <c>aws</c> and the plain FIPS host in four of its regions, the partition's dual-stack domain elsewhere
/// (endpoint rule sets of <c>cognito-idp</c> and <c>cognito-identity</c>, as AWS's SDKs ship them).
/// </remarks>
internal static class RegionalEndpoint
{
    public const string UserPools = "cognito-idp";

    public const string IdentityPools = "cognito-identity";

    public const string SecurityTokens = "sts";

    /// <summary>The address of a service in a region.</summary>
    public static Uri Of(string service, string region, bool useFips, bool useDualStack)
    {
        var partition = Fn.Partition(region);
        var host = useFips ? $"{service}-fips.{region}" : $"{service}.{region}";
        var isPlainHost = !useDualStack || IsDualStackAlready(region, partition.name, useFips);
        return new Uri($"https://{host}.{(isPlainHost ? partition.dnsSuffix : partition.dualStackDnsSuffix)}");
    }

    /// <summary>The name under which an identity pool knows a user pool: its key in <c>Logins</c>, and the issuer of its tokens after <c>https://</c>.</summary>
    public static string ProviderName(UserPoolId poolId) => ProviderName(poolId, poolId.Region);

    /// <summary>The same for a pool whose issuer names another region than the one in which it was made.</summary>
    public static string ProviderName(UserPoolId poolId, string region) => $"{UserPools}.{region}.{Fn.Partition(region).dnsSuffix}/{poolId}";

    /// <summary>The name under which an identity pool knows its own tokens: the issuer that AWS writes into them, after <c>https://</c>. China and GovCloud have names of their own.</summary>
    public static string DeveloperTokenProvider(string region) => Fn.Partition(region).name switch
    {
        "aws-cn" => $"{IdentityPools}.{region}.amazonaws.com.cn",
        "aws-us-gov" => $"{IdentityPools}-us-gov.amazonaws.com",
        _ => $"{IdentityPools}.amazonaws.com",
    };

    /// <summary>Where IAM is, which is one service for a whole partition, and for which region its calls are signed.</summary>
    public static (Uri Address, string Region) RoleService(string region) => Fn.Partition(region).name switch
    {
        "aws-cn" => (new Uri("https://iam.cn-north-1.amazonaws.com.cn"), "cn-north-1"),
        "aws-us-gov" => (new Uri("https://iam.us-gov.amazonaws.com"), "us-gov-west-1"),
        _ => (new Uri("https://iam.amazonaws.com"), "us-east-1"),
    };

    private static bool IsDualStackAlready(string region, string partition, bool useFips) =>
        useFips ? region is "us-east-1" or "us-east-2" or "us-west-1" or "us-west-2" : partition == "aws";
}
