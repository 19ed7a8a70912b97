using System.Text.Json.Serialization;

namespace Cognito.Federation.Emulator;

/// <summary>How the requests and answers about user pools are read and written.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CreateUserPoolRequest))]
[JsonSerializable(typeof(CreateUserPoolResponse))]
[JsonSerializable(typeof(DeleteUserPoolRequest))]
[JsonSerializable(typeof(DeleteUserPoolResponse))]
[JsonSerializable(typeof(DescribeUserPoolRequest))]
[JsonSerializable(typeof(DescribeUserPoolResponse))]
[JsonSerializable(typeof(ListUserPoolsRequest))]
[JsonSerializable(typeof(ListUserPoolsResponse))]
internal sealed partial class PoolsJson : JsonSerializerContext;
