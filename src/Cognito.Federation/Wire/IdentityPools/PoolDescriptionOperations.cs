using System.Text.Json.Serialization;

namespace Cognito.Federation.Wire;

/// <summary>What is asked about an identity pool's setup. Signed with IAM credentials.</summary>
internal static class PoolDescriptionOperations
{
    public static WireOperation<DescribedPoolRequest, DescribedPool> DescribeIdentityPool { get; } =
        new(IdentityPoolOperations.Service + "DescribeIdentityPool", PoolDescriptionJson.Default.DescribedPoolRequest, PoolDescriptionJson.Default.DescribedPool, Repeat.Always);

    public static WireOperation<DescribedPoolRequest, PoolRoles> GetIdentityPoolRoles { get; } =
        new(IdentityPoolOperations.Service + "GetIdentityPoolRoles", PoolDescriptionJson.Default.DescribedPoolRequest, PoolDescriptionJson.Default.PoolRoles, Repeat.Always);

    public static WireOperation<TagMapRequest, TagMap> GetPrincipalTagAttributeMap { get; } =
        new(IdentityPoolOperations.Service + "GetPrincipalTagAttributeMap", PoolDescriptionJson.Default.TagMapRequest, PoolDescriptionJson.Default.TagMap, Repeat.Always);
}

/// <summary>How the messages about a pool's setup are written and read.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DescribedPoolRequest))]
[JsonSerializable(typeof(DescribedPool))]
[JsonSerializable(typeof(PoolRoles))]
[JsonSerializable(typeof(TagMapRequest))]
[JsonSerializable(typeof(TagMap))]
internal sealed partial class PoolDescriptionJson : JsonSerializerContext;
