namespace Cognito.Federation;

/// <summary>Keeps one person's session in a file that only they can read, so that a console or desktop application stays signed in between runs.</summary>
/// <remarks>
/// On Unix the file has mode 0600 from the moment it exists; on Windows it has the access list of its folder, so put it below the user's profile. The tokens are not encrypted.
/// A new session replaces the former one wholly or not at all, also when the computer stops in between. Thread-safe.
/// </remarks>
public sealed class FileSessionStore : ISessionStore
{
    private readonly PrivateFile _file;

    /// <summary>Keeps the session in <paramref name="path"/>. The file and its folder are made when the first session is saved.</summary>
    /// <param name="path">A file of this store alone; relative paths start at the current directory of now.</param>
    /// <exception cref="ArgumentException">The path is empty or names a folder.</exception>
    public FileSessionStore(string path) => _file = new PrivateFile(path);

    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">The file holds something else; the message names the file. Clear the store, or restore the file.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file belongs to somebody else.</exception>
    public async ValueTask<UserSession?> LoadAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            return await _file.ReadAsync(cancellationToken).ConfigureAwait(false) is { } json ? UserSession.FromJson(json) : null;
        }
        catch (FormatException e)
        {
            throw new InvalidDataException($"The session file '{_file.Path}' cannot be read: {e.Message} Delete it and sign in again, or restore it.", e);
        }
    }

    /// <inheritdoc/>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file or its folder belongs to somebody else.</exception>
    public ValueTask SaveAsync(UserSession session, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        return _file.WriteAsync(session.ToJson(), cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="IOException">The file is in use.</exception>
    /// <exception cref="UnauthorizedAccessException">The file or its folder belongs to somebody else.</exception>
    public ValueTask ClearAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _file.Delete();
        return ValueTask.CompletedTask;
    }
}
