using Cognito.Federation.Testing;

namespace Cognito.Federation.Tests;

public sealed class FileSessionStoreTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _path;

    public FileSessionStoreTests() => _path = Path.Combine(_folder.Path, "made", "session.json");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static UserSession Session => FakeSessions.Create().Session;

    public void Dispose() => _folder.Dispose();

    private static UnixFileMode ModeOf(string path) => OperatingSystem.IsWindows() ? throw new PlatformNotSupportedException() : File.GetUnixFileMode(path);

    [Fact]
    public async Task What_is_saved_is_loaded_by_another_store_until_it_is_cleared()
    {
        var store = new FileSessionStore(_path);
        Assert.Null(await store.LoadAsync(Cancel));
        await store.ClearAsync(Cancel);

        await store.SaveAsync(Session, Cancel);
        await store.SaveAsync(Session with { Username = "somebody else" }, Cancel);

        Assert.Equal("somebody else", (await new FileSessionStore(_path).LoadAsync(Cancel))!.Username);
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(_path)!));
        await store.ClearAsync(Cancel);
        Assert.Null(await store.LoadAsync(Cancel));
    }

    [Fact]
    public async Task The_file_is_its_owners_alone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows files have access lists, not modes.");
        Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
        await File.WriteAllTextAsync(_path, "something that everybody may read", Cancel);

        await new FileSessionStore(_path).SaveAsync(Session, Cancel);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, ModeOf(_path));
    }

    [Fact]
    public async Task A_folder_that_is_made_is_its_owners_alone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows files have access lists, not modes.");

        await new FileSessionStore(_path).SaveAsync(Session, Cancel);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, ModeOf(Path.GetDirectoryName(_path)!));
    }

    [Fact]
    public async Task A_save_that_fails_leaves_the_former_session_and_no_litter()
    {
        var store = new FileSessionStore(_path);
        await store.SaveAsync(Session, Cancel);
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await store.SaveAsync(Session with { Username = "other" }, cancelled.Token));

        Assert.Equal("alice", (await store.LoadAsync(Cancel))!.Username);
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(_path)!));
    }

    [Theory]
    [InlineData("")]
    [InlineData("not json, but secret")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"version\":2,\"accessToken\":\"secret\"}")]
    [InlineData("{\"version\":1,\"accessToken\":\"secret\"}")]
    [InlineData("{\"version\":1,\"subject\":\"s\",\"username\":\"u\",\"idToken\":\"secret\",\"accessToken\":\"secret\",\"idTokenExpiresAt\":\"never\"}")]
    public async Task A_corrupt_file_is_named_and_not_shown(string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
        await File.WriteAllTextAsync(_path, content, Cancel);
        var store = new FileSessionStore(_path);

        var fault = await Assert.ThrowsAsync<InvalidDataException>(async () => await store.LoadAsync(Cancel));

        Assert.Contains(_path, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", fault.ToString(), StringComparison.Ordinal);
        await store.ClearAsync(Cancel);
        Assert.Null(await store.LoadAsync(Cancel));
    }

    [Fact]
    public async Task A_file_of_absurd_size_is_not_read()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
        await File.WriteAllBytesAsync(_path, new byte[(1 << 20) + 1], Cancel);

        var fault = await Assert.ThrowsAsync<InvalidDataException>(async () => await new FileSessionStore(_path).LoadAsync(Cancel));

        Assert.Contains("1048576 bytes at most, got 1048577", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_savers_at_once_leave_one_whole_session()
    {
        var store = new FileSessionStore(_path);
        await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(async () => await store.SaveAsync(Session with { Username = $"user {i}" }, Cancel), Cancel)));

        Assert.StartsWith("user ", (await store.LoadAsync(Cancel))!.Username, StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(_path)!));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("/")]
    public void A_path_that_names_no_file_is_refused(string path) => Assert.ThrowsAny<ArgumentException>(() => new FileSessionStore(path));
}
