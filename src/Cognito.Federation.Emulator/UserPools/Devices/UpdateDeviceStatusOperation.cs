namespace Cognito.Federation.Emulator;

/// <summary>The signed-in user says whether a device stands for a second factor.</summary>
internal sealed class UpdateDeviceStatusOperation()
    : JsonOperation<UpdateDeviceStatusRequest, UpdateDeviceStatusResponse>(DevicesJson.Default.UpdateDeviceStatusRequest, DevicesJson.Default.UpdateDeviceStatusResponse)
{
    public override string Target => UserPoolOperations.Prefix + "UpdateDeviceStatus";

    public override Task<UpdateDeviceStatusResponse> InvokeAsync(OperationContext context, UpdateDeviceStatusRequest request)
    {
        var owner = context.State.AccessTokens.Verify(request.AccessToken).Requiring(TokenClaims.ApiScope);
        lock (owner.Pool.Gate)
        {
            DeviceLookup.SetStatus(DeviceLookup.Confirmed(owner.User, request.DeviceKey), request.DeviceRememberedStatus, context.Now);
            return Task.FromResult(new UpdateDeviceStatusResponse());
        }
    }
}
