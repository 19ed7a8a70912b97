namespace Cognito.Federation.Emulator;

/// <summary>An administrator says whether a device of a user stands for a second factor.</summary>
internal sealed class AdminUpdateDeviceStatusOperation()
    : JsonOperation<AdminUpdateDeviceStatusRequest, AdminUpdateDeviceStatusResponse>(DevicesJson.Default.AdminUpdateDeviceStatusRequest, DevicesJson.Default.AdminUpdateDeviceStatusResponse)
{
    public override string Target => UserPoolOperations.Prefix + "AdminUpdateDeviceStatus";

    public override OperationAccess Access => OperationAccess.Signed;

    public override Task<AdminUpdateDeviceStatusResponse> InvokeAsync(OperationContext context, AdminUpdateDeviceStatusRequest request)
    {
        var pool = context.State.UserPools.Get(request.UserPoolId);
        lock (pool.Gate)
        {
            DeviceLookup.SetStatus(DeviceLookup.Confirmed(AdminUsers.Get(pool, request.Username), request.DeviceKey), request.DeviceRememberedStatus, context.Now);
            return Task.FromResult(new AdminUpdateDeviceStatusResponse());
        }
    }
}
