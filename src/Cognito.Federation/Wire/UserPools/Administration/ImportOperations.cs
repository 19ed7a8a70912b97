using System.Text.Json.Serialization;

namespace Cognito.Federation.Wire;

/// <summary>What an administrator does with imports.</summary>
internal static class ImportOperations
{
    private const string Service = "AWSCognitoIdentityProviderService.";

    public static readonly WireOperation<GetCsvHeaderCall, GetCsvHeaderReply> GetCSVHeader =
        new(Service + "GetCSVHeader", ImportJson.Default.GetCsvHeaderCall, ImportJson.Default.GetCsvHeaderReply, Repeat.Always);

    // A second job would lie about unused.
    public static readonly WireOperation<CreateUserImportJobCall, ImportJobReply> CreateUserImportJob =
        new(Service + "CreateUserImportJob", ImportJson.Default.CreateUserImportJobCall, ImportJson.Default.ImportJobReply, Repeat.OnThrottle);

    // The second of two would be told that the job runs already.
    public static readonly WireOperation<ImportJobCall, ImportJobReply> StartUserImportJob =
        new(Service + "StartUserImportJob", ImportJson.Default.ImportJobCall, ImportJson.Default.ImportJobReply, Repeat.OnThrottle);

    public static readonly WireOperation<ImportJobCall, ImportJobReply> StopUserImportJob =
        new(Service + "StopUserImportJob", ImportJson.Default.ImportJobCall, ImportJson.Default.ImportJobReply, Repeat.OnThrottle);

    public static readonly WireOperation<ImportJobCall, ImportJobReply> DescribeUserImportJob =
        new(Service + "DescribeUserImportJob", ImportJson.Default.ImportJobCall, ImportJson.Default.ImportJobReply, Repeat.Always);

    public static readonly WireOperation<ListUserImportJobsCall, ListUserImportJobsReply> ListUserImportJobs =
        new(Service + "ListUserImportJobs", ImportJson.Default.ListUserImportJobsCall, ImportJson.Default.ListUserImportJobsReply, Repeat.Always);
}

/// <summary>How the messages about imports are written and read.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(GetCsvHeaderCall))]
[JsonSerializable(typeof(GetCsvHeaderReply))]
[JsonSerializable(typeof(CreateUserImportJobCall))]
[JsonSerializable(typeof(ImportJobCall))]
[JsonSerializable(typeof(ImportJobReply))]
[JsonSerializable(typeof(ListUserImportJobsCall))]
[JsonSerializable(typeof(ListUserImportJobsReply))]
internal sealed partial class ImportJson : JsonSerializerContext;
