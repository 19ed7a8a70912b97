using System.Security.Cryptography;
using System.Text;

namespace Cognito.Federation;

/// <summary>Keeps one person's session in a file that only they can read, so that a console or desktop application stays signed in between runs.</summary>
/// <remarks>
/// On Unix the file has mode 0600 from the moment it exists; on Windows it has the access list of its folder, so put it below the user's profile. The tokens are not encrypted.
/// A new session replaces the former one wholly or not at all, also when the computer stops in between. Thread-safe.
/// </remarks>
public sealed class FileSessionStore : ISessionStore
{
    private const int MaximumBytes = 1 << 20;

    private readonly string _path;

    /// <summary>Keeps the session in <paramref name="path"/>. The file and its folder are made when the first session is saved.</summary>
    /// <param name="path">A file of this store alone; relative paths start at the current directory of now.</param>
    /// <exception cref="ArgumentException">The path is empty or names a folder.</exception>
    public FileSessionStore(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        _path = Path.GetFullPath(path);
        if (Path.GetFileName(_path).Length == 0)
            throw new ArgumentException($"Expected the path of a file, got the folder '{path}'.", nameof(path));
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">The file holds something else; the message names the file. Clear the store, or restore the file.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file belongs to somebody else.</exception>
    public async ValueTask<UserSession?> LoadAsync(CancellationToken cancellationToken = default)
    {
        string json;
        try
        {
            // Delete, so that a save may put its file in place meanwhile.
            var file = new FileStream(_path, new FileStreamOptions { Access = FileAccess.Read, Share = FileShare.ReadWrite | FileShare.Delete, Options = FileOptions.Asynchronous });
            await using (file.ConfigureAwait(false))
            {
                if (file.Length > MaximumBytes)
                    throw Corrupt($"expected {MaximumBytes} bytes at most, got {file.Length}.", null);
                using var reader = new StreamReader(file, Encoding.UTF8);
                json = await reader.ReadToEndAsync(cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        try
        {
            return UserSession.FromJson(json);
        }
        catch (FormatException e)
        {
            throw Corrupt(e.Message, e);
        }
    }

    /// <inheritdoc/>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file or its folder belongs to somebody else.</exception>
    public async ValueTask SaveAsync(UserSession session, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        var content = Encoding.UTF8.GetBytes(session.ToJson());
        CreateFolder(Path.GetDirectoryName(_path)!);
        var temporary = $"{_path}.{RandomNumberGenerator.GetHexString(16, lowercase: true)}.tmp";
        try
        {
            var file = new FileStream(temporary, NewFile());
            await using (file.ConfigureAwait(false))
            {
                await file.WriteAsync(content, cancellationToken).ConfigureAwait(false);
                // On the disk before it takes the former one's place.
                file.Flush(flushToDisk: true);
            }
            cancellationToken.ThrowIfCancellationRequested();
            File.Move(temporary, _path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <inheritdoc/>
    /// <exception cref="IOException">The file is in use.</exception>
    /// <exception cref="UnauthorizedAccessException">The file or its folder belongs to somebody else.</exception>
    public ValueTask ClearAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (File.Exists(_path))
            File.Delete(_path);
        return ValueTask.CompletedTask;
    }

    private static FileStreamOptions NewFile()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }

    private static void CreateFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private InvalidDataException Corrupt(string problem, Exception? inner) =>
        new($"The session file '{_path}' cannot be read: {problem} Delete it and sign in again, or restore it.", inner);
}
