namespace Cognito.Federation.Emulator;

/// <summary>The signed-in user deletes a device.</summary>
internal sealed class ForgetDeviceOperation()
    : JsonOperation<ForgetDeviceRequest, ForgetDeviceResponse>(DevicesJson.Default.ForgetDeviceRequest, DevicesJson.Default.ForgetDeviceResponse)
{
    public override string Target => UserPoolOperations.Prefix + "ForgetDevice";

    public override Task<ForgetDeviceResponse> InvokeAsync(OperationContext context, ForgetDeviceRequest request)
    {
        var owner = context.State.AccessTokens.Verify(request.AccessToken).Requiring(TokenClaims.ApiScope);
        lock (owner.Pool.Gate)
        {
            owner.User.Devices.Remove(DeviceLookup.Confirmed(owner.User, request.DeviceKey));
            return Task.FromResult(new ForgetDeviceResponse());
        }
    }
}
