namespace Cognito.Federation.Emulator;

/// <summary>An administrator deletes a device of a user.</summary>
internal sealed class AdminForgetDeviceOperation()
    : JsonOperation<AdminForgetDeviceRequest, AdminForgetDeviceResponse>(DevicesJson.Default.AdminForgetDeviceRequest, DevicesJson.Default.AdminForgetDeviceResponse)
{
    public override string Target => UserPoolOperations.Prefix + "AdminForgetDevice";

    public override OperationAccess Access => OperationAccess.Signed;

    public override Task<AdminForgetDeviceResponse> InvokeAsync(OperationContext context, AdminForgetDeviceRequest request)
    {
        var pool = context.State.UserPools.Get(request.UserPoolId);
        lock (pool.Gate)
        {
            var user = AdminUsers.Get(pool, request.Username);
            user.Devices.Remove(DeviceLookup.Confirmed(user, request.DeviceKey));
            return Task.FromResult(new AdminForgetDeviceResponse());
        }
    }
}
