namespace Cognito.Federation.Scenarios;

/// <summary>The credential providers and the S3 client of the AWS SDK for JavaScript live on the emulator's identity pool.</summary>
[Trait("Kind", "Heavy")]
public sealed class IndependentIdentityPoolTests
{
    [Fact]
    public async Task The_AWS_SDK_for_JavaScript_gets_credentials_as_guest_and_user_and_uploads_with_them()
    {
        await using var emulator = await Emulators.StartAsync();

        var result = await NodeScript.RunAsync("identity_pool.mjs",
            ("endpoint", emulator.Url.ToString()),
            ("region", emulator.Region),
            ("pool", emulator.IdentityPools[0].Id),
            ("provider", "accounts.google.com"),
            ("token", emulator.Providers.Google.CreateIdToken("node", Emulators.GoogleClientId)),
            ("role", "arn:aws:iam::123456789012:role/visitors-user"),
            ("bucket", "uploads"));

        var (guest, user) = (result.GetProperty("guest").GetString(), result.GetProperty("user").GetString());
        Assert.True(IdentityId.TryParse(guest, out _));
        Assert.True(IdentityId.TryParse(user, out _));
        Assert.NotEqual(guest, user);
        Assert.Equal("hello", result.GetProperty("text").GetString());
        Assert.Equal("AccessDenied", result.GetProperty("denied").GetString());
        Assert.EndsWith(":assumed-role/visitors-user/node", result.GetProperty("classic").GetString(), StringComparison.Ordinal);
    }
}
