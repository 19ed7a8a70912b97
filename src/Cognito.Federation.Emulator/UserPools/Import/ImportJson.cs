using System.Text.Json.Serialization;

namespace Cognito.Federation.Emulator;

/// <summary>How the requests and answers about imports are read and written.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(GetCSVHeaderRequest))]
[JsonSerializable(typeof(GetCSVHeaderResponse))]
[JsonSerializable(typeof(CreateUserImportJobRequest))]
[JsonSerializable(typeof(CreateUserImportJobResponse))]
[JsonSerializable(typeof(StartUserImportJobRequest))]
[JsonSerializable(typeof(StartUserImportJobResponse))]
[JsonSerializable(typeof(StopUserImportJobRequest))]
[JsonSerializable(typeof(StopUserImportJobResponse))]
[JsonSerializable(typeof(DescribeUserImportJobRequest))]
[JsonSerializable(typeof(DescribeUserImportJobResponse))]
[JsonSerializable(typeof(ListUserImportJobsRequest))]
[JsonSerializable(typeof(ListUserImportJobsResponse))]
internal sealed partial class ImportJson : JsonSerializerContext;
