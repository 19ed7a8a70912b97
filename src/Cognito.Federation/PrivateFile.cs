using System.Security.Cryptography;
using System.Text;

namespace Cognito.Federation;

/// <summary>A small file that only its owner can read. A new content replaces the former one wholly or not at all, also when the computer stops in between.</summary>
/// <remarks>On Unix the file has mode 0600 from the moment it exists; on Windows it has the access list of its folder.</remarks>
internal sealed class PrivateFile
{
    private const int MaximumBytes = 1 << 20;

    /// <param name="path">Relative paths start at the current directory of now.</param>
    /// <exception cref="ArgumentException">The path is empty or names a folder.</exception>
    public PrivateFile(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        Path = System.IO.Path.GetFullPath(path);
        if (System.IO.Path.GetFileName(Path).Length == 0)
            throw new ArgumentException($"Expected the path of a file, got the folder '{path}'.", nameof(path));
    }

    public string Path { get; }

    /// <summary>The whole text; null when there is no file.</summary>
    /// <exception cref="FormatException">It is longer than anything that was ever written here.</exception>
    public async ValueTask<string?> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            // Delete, so that a write may put its file in place meanwhile.
            var file = new FileStream(Path, new FileStreamOptions { Access = FileAccess.Read, Share = FileShare.ReadWrite | FileShare.Delete, Options = FileOptions.Asynchronous });
            await using (file.ConfigureAwait(false))
            {
                if (file.Length > MaximumBytes)
                    throw new FormatException($"expected {MaximumBytes} bytes at most, got {file.Length}.");
                using var reader = new StreamReader(file, Encoding.UTF8);
                return await reader.ReadToEndAsync(cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Puts a text in the place of the former one.</summary>
    public async ValueTask WriteAsync(string text, CancellationToken cancellationToken)
    {
        CreateFolder(System.IO.Path.GetDirectoryName(Path)!);
        var temporary = $"{Path}.{RandomNumberGenerator.GetHexString(16, lowercase: true)}.tmp";
        try
        {
            var file = new FileStream(temporary, NewFile());
            await using (file.ConfigureAwait(false))
            {
                await file.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken).ConfigureAwait(false);
                // On the disk before it takes the former one's place.
                file.Flush(flushToDisk: true);
            }
            cancellationToken.ThrowIfCancellationRequested();
            File.Move(temporary, Path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    public void Delete()
    {
        if (File.Exists(Path))
            File.Delete(Path);
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
}
