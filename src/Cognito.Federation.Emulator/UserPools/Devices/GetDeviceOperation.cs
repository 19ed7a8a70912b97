namespace Cognito.Federation.Emulator;

/// <summary>One device of the signed-in user.</summary>
internal sealed class GetDeviceOperation()
    : JsonOperation<GetDeviceRequest, GetDeviceResponse>(DevicesJson.Default.GetDeviceRequest, DevicesJson.Default.GetDeviceResponse)
{
    public override string Target => UserPoolOperations.Prefix + "GetDevice";

    public override Task<GetDeviceResponse> InvokeAsync(OperationContext context, GetDeviceRequest request)
    {
        var owner = context.State.AccessTokens.Verify(request.AccessToken).Requiring(TokenClaims.ApiScope);
        lock (owner.Pool.Gate)
        {
            return Task.FromResult(new GetDeviceResponse { Device = DeviceType.Of(DeviceLookup.Confirmed(owner.User, request.DeviceKey)) });
        }
    }
}
