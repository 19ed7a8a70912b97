namespace Cognito.Federation.Emulator;

/// <summary>An administrator lists the devices of a user, a page at a time.</summary>
internal sealed class AdminListDevicesOperation()
    : JsonOperation<AdminListDevicesRequest, AdminListDevicesResponse>(DevicesJson.Default.AdminListDevicesRequest, DevicesJson.Default.AdminListDevicesResponse)
{
    public override string Target => UserPoolOperations.Prefix + "AdminListDevices";

    public override OperationAccess Access => OperationAccess.Signed;

    public override Task<AdminListDevicesResponse> InvokeAsync(OperationContext context, AdminListDevicesRequest request)
    {
        var pool = context.State.UserPools.Get(request.UserPoolId);
        lock (pool.Gate)
        {
            var page = DeviceLookup.Page(AdminUsers.Get(pool, request.Username), request.Limit, request.PaginationToken);
            return Task.FromResult(new AdminListDevicesResponse { Devices = [.. page.Items.Select(DeviceType.Of)], PaginationToken = page.NextToken });
        }
    }
}
