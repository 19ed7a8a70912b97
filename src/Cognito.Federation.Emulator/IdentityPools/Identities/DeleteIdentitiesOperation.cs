namespace Cognito.Federation.Emulator;

/// <summary>Deletes identities of any pools. One that is not there does not hold up the others: it is named in the answer.</summary>
internal sealed class DeleteIdentitiesOperation()
    : JsonOperation<DeleteIdentitiesRequest, DeleteIdentitiesResponse>(IdentityPoolJson.Default.DeleteIdentitiesRequest, IdentityPoolJson.Default.DeleteIdentitiesResponse)
{
    public override string Target => IdentityPoolOperations.Prefix + "DeleteIdentities";

    public override OperationAccess Access => OperationAccess.Signed;

    public override Task<DeleteIdentitiesResponse> InvokeAsync(OperationContext context, DeleteIdentitiesRequest request)
    {
        var missing = request.IdentityIdsToDelete!.Distinct(StringComparer.Ordinal).Where(id => !context.State.IdentityPools.TryRemoveIdentity(id)).ToList();
        return Task.FromResult(new DeleteIdentitiesResponse
        {
            UnprocessedIdentityIds = [.. missing.Select(static id => new UnprocessedIdentityId { IdentityId = id, ErrorCode = "AccessDenied" })],
        });
    }
}
