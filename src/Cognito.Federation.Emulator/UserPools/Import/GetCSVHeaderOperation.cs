namespace Cognito.Federation.Emulator;

/// <summary>The columns that the file of an import has.</summary>
internal sealed class GetCSVHeaderOperation()
    : JsonOperation<GetCSVHeaderRequest, GetCSVHeaderResponse>(ImportJson.Default.GetCSVHeaderRequest, ImportJson.Default.GetCSVHeaderResponse)
{
    public override string Target => UserPoolOperations.Prefix + "GetCSVHeader";

    public override OperationAccess Access => OperationAccess.Signed;

    public override Task<GetCSVHeaderResponse> InvokeAsync(OperationContext context, GetCSVHeaderRequest request)
    {
        var pool = context.State.UserPools.Get(request.UserPoolId);
        return Task.FromResult(new GetCSVHeaderResponse { UserPoolId = pool.Id, CSVHeader = ImportColumns.Of(pool.Settings.Schema) });
    }
}
