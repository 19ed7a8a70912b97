using System.Text.Json.Serialization;

namespace Cognito.Federation.Wire;

internal sealed class DescribeUserPoolCall : PoolCall;

internal sealed class DescribeUserPoolReply
{
    public DescribedUserPool? UserPool { get; init; }
}

/// <summary>What a diagnosis wants to know of a user pool.</summary>
internal sealed class DescribedUserPool
{
    public string? Id { get; init; }

    public string? Name { get; init; }
}

internal sealed class DescribeUserPoolClientCall : PoolCall
{
    public required string ClientId { get; init; }
}

internal sealed class DescribeUserPoolClientReply
{
    public DescribedAppClient? UserPoolClient { get; init; }
}

/// <summary>What a diagnosis wants to know of an app client.</summary>
internal sealed class DescribedAppClient
{
    public string? ClientId { get; init; }

    public string? ClientName { get; init; }

    /// <summary>Null for a public client.</summary>
    [JsonConverter(typeof(SecretReader))]
    public Secret? ClientSecret { get; init; }

    public IReadOnlyList<string>? ExplicitAuthFlows { get; init; }

    /// <summary>What users may set through the client; null or empty for everything that users may set at all.</summary>
    public IReadOnlyList<string>? WriteAttributes { get; init; }
}
