using System.Text.Json.Serialization;

namespace Cognito.Federation.Wire;

/// <summary>What an administrator asks about a user pool's setup.</summary>
internal static class DescriptionOperations
{
    private const string Service = "AWSCognitoIdentityProviderService.";

    public static readonly WireOperation<DescribeUserPoolCall, DescribeUserPoolReply> DescribeUserPool =
        new(Service + "DescribeUserPool", DescriptionJson.Default.DescribeUserPoolCall, DescriptionJson.Default.DescribeUserPoolReply, Repeat.Always);

    public static readonly WireOperation<DescribeUserPoolClientCall, DescribeUserPoolClientReply> DescribeUserPoolClient =
        new(Service + "DescribeUserPoolClient", DescriptionJson.Default.DescribeUserPoolClientCall, DescriptionJson.Default.DescribeUserPoolClientReply, Repeat.Always);
}

/// <summary>How the messages about a user pool's setup are written and read.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DescribeUserPoolCall))]
[JsonSerializable(typeof(DescribeUserPoolReply))]
[JsonSerializable(typeof(DescribeUserPoolClientCall))]
[JsonSerializable(typeof(DescribeUserPoolClientReply))]
internal sealed partial class DescriptionJson : JsonSerializerContext;
