using Cognito.Federation.Emulator.Srp;

namespace Cognito.Federation.Emulator;

/// <summary>A device that was met at a sign-in becomes known: what proves it later is kept.</summary>
internal sealed class ConfirmDeviceOperation()
    : JsonOperation<ConfirmDeviceRequest, ConfirmDeviceResponse>(DevicesJson.Default.ConfirmDeviceRequest, DevicesJson.Default.ConfirmDeviceResponse)
{
    public override string Target => UserPoolOperations.Prefix + "ConfirmDevice";

    public override Task<ConfirmDeviceResponse> InvokeAsync(OperationContext context, ConfirmDeviceRequest request)
    {
        var owner = context.State.AccessTokens.Verify(request.AccessToken).Requiring(TokenClaims.ApiScope);
        var verifier = ReadVerifier(request.DeviceSecretVerifierConfig);
        lock (owner.Pool.Gate)
        {
            var device = owner.User.Devices.Find(request.DeviceKey) ?? throw UserDevices.NotFound();
            if (device.IsConfirmed)
                throw new AwsException("DeviceKeyExistsException", "Device key already exists for user.");
            var asksUser = owner.Pool.Settings.Devices?.OnlyRememberedOnUserPrompt == true;
            device.Verifier = verifier;
            device.Name = request.DeviceName;
            device.IsRemembered = !asksUser;
            device.CreatedAt = device.ModifiedAt = context.Now;
            return Task.FromResult(new ConfirmDeviceResponse { UserConfirmationNecessary = asksUser });
        }
    }

    private static SrpVerifier ReadVerifier(DeviceSecretVerifierConfigType? config)
    {
        var salt = ReadNumber("Salt", config?.Salt);
        var value = ReadNumber("PasswordVerifier", config?.PasswordVerifier);
        return value.Sign > 0 && value < SrpGroup.N ? new SrpVerifier(salt, value) : throw AwsException.InvalidParameter("PasswordVerifier must be a number between 0 and N.");
    }

    private static System.Numerics.BigInteger ReadNumber(string member, string? base64)
    {
        if (string.IsNullOrEmpty(base64))
            throw AwsException.InvalidParameter($"Missing required parameter DeviceSecretVerifierConfig.{member}");
        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, bytes, out var length)
            ? SrpGroup.Unsigned(bytes.AsSpan(0, length))
            : throw AwsException.InvalidParameter($"DeviceSecretVerifierConfig.{member} must be base64.");
    }
}
