using Cognito.Federation.Testing;

namespace Cognito.Federation.Tests;

public sealed class FileDeviceStoreTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_device_is_found_again_by_its_user_alone()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "devices.json");
        await new FileDeviceStore(path).SaveAsync("alice", Device("us-east-1_0a"), Cancellation);
        await new FileDeviceStore(path).SaveAsync("bob", Device("us-east-1_0b"), Cancellation);
        var store = new FileDeviceStore(path);

        Assert.Equal("us-east-1_0a", (await store.FindAsync("alice", Cancellation))!.Key);
        Assert.Equal("secret of us-east-1_0b", (await store.FindAsync("bob", Cancellation))!.Password.Reveal());
        Assert.Null(await store.FindAsync("carol", Cancellation));

        await store.RemoveAsync("alice", Cancellation);
        Assert.Null(await store.FindAsync("alice", Cancellation));
        Assert.NotNull(await store.FindAsync("bob", Cancellation));
    }

    [Fact]
    public async Task Only_the_owner_can_read_the_file()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no file modes");
            return;
        }

        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "devices.json");

        await new FileDeviceStore(path).SaveAsync("alice", Device("us-east-1_0a"), Cancellation);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("""{"version":2,"devices":{}}""")]
    public async Task A_file_of_something_else_is_an_error_that_names_it(string content)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "devices.json");
        await File.WriteAllTextAsync(path, content, Cancellation);

        var fault = await Assert.ThrowsAsync<InvalidDataException>(() => new FileDeviceStore(path).FindAsync("alice", Cancellation).AsTask());

        Assert.Contains(path, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_saves_at_once_all_count()
    {
        using var folder = new TemporaryFolder();
        var store = new FileDeviceStore(Path.Combine(folder.Path, "devices.json"));

        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => store.SaveAsync("user" + i, Device("us-east-1_" + i), Cancellation).AsTask()));

        for (var i = 0; i < 20; i++)
            Assert.Equal("us-east-1_" + i, (await store.FindAsync("user" + i, Cancellation))!.Key);
    }

    [Fact]
    public void A_device_is_written_by_its_own_method_only()
    {
        Assert.Throws<NotSupportedException>(() => System.Text.Json.JsonSerializer.Serialize(Device("us-east-1_0a")));
        Assert.DoesNotContain("secret", Device("us-east-1_0a").ToString(), StringComparison.Ordinal);
        Assert.Throws<FormatException>(() => RememberedDevice.FromJson("{}"));
        Assert.Throws<FormatException>(() => RememberedDevice.FromJson("""{"version":9,"key":"k","groupKey":"g","password":"p"}"""));
    }

    private static RememberedDevice Device(string key) => new(key, "-group", new Secret("secret of " + key));
}
