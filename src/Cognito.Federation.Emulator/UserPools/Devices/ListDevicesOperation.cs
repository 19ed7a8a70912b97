namespace Cognito.Federation.Emulator;

/// <summary>The devices of the signed-in user, a page at a time.</summary>
internal sealed class ListDevicesOperation()
    : JsonOperation<ListDevicesRequest, ListDevicesResponse>(DevicesJson.Default.ListDevicesRequest, DevicesJson.Default.ListDevicesResponse)
{
    public override string Target => UserPoolOperations.Prefix + "ListDevices";

    public override Task<ListDevicesResponse> InvokeAsync(OperationContext context, ListDevicesRequest request)
    {
        var owner = context.State.AccessTokens.Verify(request.AccessToken).Requiring(TokenClaims.ApiScope);
        lock (owner.Pool.Gate)
        {
            var page = DeviceLookup.Page(owner.User, request.Limit, request.PaginationToken);
            return Task.FromResult(new ListDevicesResponse { Devices = [.. page.Items.Select(DeviceType.Of)], PaginationToken = page.NextToken });
        }
    }
}
