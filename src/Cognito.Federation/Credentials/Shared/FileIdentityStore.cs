using System.Text.Json;

namespace Cognito.Federation;

/// <summary>Keeps identity ids in a file that only its owner can read, so that a console or desktop application finds its guest again at the next start.</summary>
/// <remarks>For the few ids of one installation, not for a server: the whole file is read and written each time. Thread-safe within one process. The file has the protection that <see cref="FileSessionStore"/> gives.</remarks>
public sealed class FileIdentityStore : IIdentityStore, IDisposable
{
    private readonly PrivateFile _file;
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>Keeps the ids in <paramref name="path"/>. The file and its folder are made when the first id is saved.</summary>
    /// <param name="path">A file of this store alone; relative paths start at the current directory of now.</param>
    /// <exception cref="ArgumentException">The path is empty or names a folder.</exception>
    public FileIdentityStore(string path) => _file = new PrivateFile(path);

    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">The file holds something else; the message names the file. Delete or restore it.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public async ValueTask<IdentityId?> FindAsync(string key, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        var ids = await ReadAsync(cancellationToken).ConfigureAwait(false);
        if (!ids.TryGetValue(key, out var text))
            return null;
        return IdentityId.TryParse(text, out var id) ? id : throw Unreadable("an entry is no identity id.", null);
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">The file holds something else; it is left as it is.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public ValueTask SaveAsync(string key, IdentityId id, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        var text = id.ToString();
        return ChangeAsync(ids =>
        {
            ids[key] = text;
            return true;
        }, cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">The file holds something else; it is left as it is.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public ValueTask RemoveAsync(string key, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        return ChangeAsync(ids => ids.Remove(key), cancellationToken);
    }

    /// <summary>Ends the store. The file stays.</summary>
    public void Dispose() => _turn.Dispose();

    private async ValueTask ChangeAsync(Func<Dictionary<string, string>, bool> change, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var ids = await ReadAsync(cancellationToken).ConfigureAwait(false);
            if (change(ids))
                await _file.WriteAsync(JsonSerializer.Serialize(ids, IdentityFileJson.Default.DictionaryStringString), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    private async ValueTask<Dictionary<string, string>> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await _file.ReadAsync(cancellationToken).ConfigureAwait(false) is not { } json
                ? []
                : JsonSerializer.Deserialize(json, IdentityFileJson.Default.DictionaryStringString) ?? throw Unreadable("it holds nothing.", null);
        }
        catch (Exception e) when (e is JsonException or FormatException)
        {
            throw Unreadable("it is no list of identity ids.", e);
        }
    }

    private InvalidDataException Unreadable(string problem, Exception? inner) =>
        new($"The identity file '{_file.Path}' cannot be read: {problem} Delete it, which makes every guest a new one, or restore it.", inner);
}
