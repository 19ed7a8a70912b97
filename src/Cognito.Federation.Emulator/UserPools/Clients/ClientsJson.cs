using System.Text.Json.Serialization;

namespace Cognito.Federation.Emulator;

/// <summary>How the requests and answers about app clients are read and written.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CreateUserPoolClientRequest))]
[JsonSerializable(typeof(CreateUserPoolClientResponse))]
[JsonSerializable(typeof(DeleteUserPoolClientRequest))]
[JsonSerializable(typeof(DeleteUserPoolClientResponse))]
[JsonSerializable(typeof(DescribeUserPoolClientRequest))]
[JsonSerializable(typeof(DescribeUserPoolClientResponse))]
[JsonSerializable(typeof(ListUserPoolClientsRequest))]
[JsonSerializable(typeof(ListUserPoolClientsResponse))]
internal sealed partial class ClientsJson : JsonSerializerContext;
