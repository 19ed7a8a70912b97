namespace Cognito.Federation;

/// <summary>Keeps this installation's devices, one for each user, in a file that only its owner can read. For console and desktop applications.</summary>
/// <remarks>
/// On Unix the file has mode 0600 from the moment it exists; on Windows it has the access list of its folder, so put it below the user's profile. Nothing in it is encrypted.
/// A change replaces the former content wholly or not at all. Thread-safe within one process; of two processes that save at once, the later one counts.
/// </remarks>
#pragma warning disable CA1001 // A semaphore whose wait handle nobody asks for holds nothing to dispose.
public sealed class FileDeviceStore : IDeviceStore
#pragma warning restore CA1001
{
    private readonly PrivateFile _file;
    private readonly SemaphoreSlim _gate = new(1);

    /// <summary>Keeps the devices in <paramref name="path"/>. The file and its folder are made when the first device is saved.</summary>
    /// <param name="path">A file of this store alone; relative paths start at the current directory of now.</param>
    /// <exception cref="ArgumentException">The path is empty or names a folder.</exception>
    public FileDeviceStore(string path) => _file = new PrivateFile(path);

    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">The file holds something else; the message names the file. Delete it: the second factor is asked for once more.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public async ValueTask<RememberedDevice?> FindAsync(string username, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(username);
        try
        {
            return (await LoadAsync(cancellationToken).ConfigureAwait(false)).Devices.GetValueOrDefault(username)?.ToDevice();
        }
        catch (FormatException e)
        {
            throw Corrupt(e);
        }
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">The file holds something else; the message names the file. Delete it: the second factor is asked for once more.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public ValueTask SaveAsync(string username, RememberedDevice device, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(username);
        ArgumentNullException.ThrowIfNull(device);
        return ChangeAsync(devices => devices[username] = DeviceDocument.Of(device), cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">The file holds something else; the message names the file. Delete it: the second factor is asked for once more.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public ValueTask RemoveAsync(string username, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(username);
        return ChangeAsync(devices => devices.Remove(username), cancellationToken);
    }

    private async ValueTask ChangeAsync(Action<Dictionary<string, DeviceDocument>> change, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var document = await LoadAsync(cancellationToken).ConfigureAwait(false);
            change(document.Devices);
            await _file.WriteAsync(document.ToJson(), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _gate.Release();
        }
    }

    private async ValueTask<DeviceStoreDocument> LoadAsync(CancellationToken cancellationToken)
    {
        try
        {
            return DeviceStoreDocument.Read(await _file.ReadAsync(cancellationToken).ConfigureAwait(false));
        }
        catch (FormatException e)
        {
            throw Corrupt(e);
        }
    }

    private InvalidDataException Corrupt(FormatException e) =>
        new($"The device file '{_file.Path}' cannot be read: {e.Message} Delete it; the second factor is asked for once more.", e);
}
