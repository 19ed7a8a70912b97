using static Cognito.Federation.Tests.Administration.AdminDesk;

namespace Cognito.Federation.Tests.Administration;

public sealed class UserDeviceTests
{
    private const string Key = "us-east-1_0a1b2c3d-0000-1111-2222-333344445555";
    private const string Device = """{"DeviceKey":"us-east-1_0a1b2c3d-0000-1111-2222-333344445555","DeviceAttributes":[{"Name":"device_name","Value":"Alice's laptop"},{"Name":"last_ip_used","Value":"203.0.113.9"}],"DeviceCreateDate":1700000000,"DeviceLastModifiedDate":1700000001,"DeviceLastAuthenticatedDate":1700000002}""";

    [Fact]
    public async Task Devices_are_listed_over_all_pages()
    {
        var handler = new RecordedHandler().Reply($$"""{"Devices":[{{Device}}],"PaginationToken":"p"}""").Reply("""{"Devices":[]}""");

        var device = Assert.Single(await Over(handler).Devices.ListAsync("alice", Cancellation).ToListAsync());

        Assert.Equal((Key, "Alice's laptop", "203.0.113.9"), (device.Key, device.Name, device.Attributes["last_ip_used"]));
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1_700_000_002), device.LastSignedInAt);
        Assert.DoesNotContain("203.0.113.9", device.ToString(), StringComparison.Ordinal);
        Assert.Contains("\"PaginationToken\":\"p\"", handler.Requests[1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_device_is_read_and_a_missing_one_is_null()
    {
        var admin = Over(new RecordedHandler().Reply($$"""{"Device":{{Device}}}""").Error("ResourceNotFoundException", "Device does not exist.").Error("ResourceNotFoundException", "User pool us-east-1_AbCdEfGhI does not exist."));

        Assert.Equal(Key, (await admin.Devices.GetAsync("alice", Key, Cancellation))!.Key);
        Assert.Null(await admin.Devices.GetAsync("alice", Key, Cancellation));
        await Assert.ThrowsAsync<CognitoServiceException>(() => admin.Devices.GetAsync("alice", Key, Cancellation));
    }

    [Fact]
    public async Task A_device_is_remembered_and_forgotten()
    {
        var handler = new RecordedHandler().Reply("{}").Reply("{}").Reply("");
        var admin = Over(handler);

        await admin.Devices.SetRememberedAsync("alice", Key, isRemembered: true, Cancellation);
        await admin.Devices.SetRememberedAsync("alice", Key, isRemembered: false, Cancellation);
        await admin.Devices.ForgetAsync("alice", Key, Cancellation);

        Assert.Contains("\"DeviceRememberedStatus\":\"remembered\"", handler.Requests[0].Body, StringComparison.Ordinal);
        Assert.Contains("\"DeviceRememberedStatus\":\"not_remembered\"", handler.Requests[1].Body, StringComparison.Ordinal);
        Assert.Equal("AWSCognitoIdentityProviderService.AdminForgetDevice", handler.Requests[2].Headers["X-Amz-Target"]);
    }
}
