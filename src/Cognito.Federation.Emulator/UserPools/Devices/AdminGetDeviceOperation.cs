namespace Cognito.Federation.Emulator;

/// <summary>An administrator reads one device of a user.</summary>
internal sealed class AdminGetDeviceOperation()
    : JsonOperation<AdminGetDeviceRequest, AdminGetDeviceResponse>(DevicesJson.Default.AdminGetDeviceRequest, DevicesJson.Default.AdminGetDeviceResponse)
{
    public override string Target => UserPoolOperations.Prefix + "AdminGetDevice";

    public override OperationAccess Access => OperationAccess.Signed;

    public override Task<AdminGetDeviceResponse> InvokeAsync(OperationContext context, AdminGetDeviceRequest request)
    {
        var pool = context.State.UserPools.Get(request.UserPoolId);
        lock (pool.Gate)
        {
            return Task.FromResult(new AdminGetDeviceResponse { Device = DeviceType.Of(DeviceLookup.Confirmed(AdminUsers.Get(pool, request.Username), request.DeviceKey)) });
        }
    }
}
