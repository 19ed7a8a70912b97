using System.Text;

namespace Cognito.Federation;

/// <summary>How entries of the shared cache are written, before they are sealed: a version, the key that they belong to, then what they hold.</summary>
internal static class SharedEntry
{
    private const byte Version = 1;

    /// <param name="key">The key of the store. An entry that is found under another one is not read.</param>
    /// <param name="write">Writes what the entry holds.</param>
    public static byte[] Write(string key, Action<BinaryWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var writer = new BinaryWriter(buffer, Encoding.UTF8))
        {
            writer.Write(Version);
            writer.Write(key);
            write(writer);
        }
        return buffer.ToArray();
    }

    /// <summary>What an entry holds; null when it is of another version or key, or cut short.</summary>
    public static T? TryRead<T>(byte[] entry, string key, Func<BinaryReader, T?> read)
        where T : class
    {
        using var reader = new BinaryReader(new MemoryStream(entry), Encoding.UTF8);
        try
        {
            return reader.ReadByte() == Version && string.Equals(reader.ReadString(), key, StringComparison.Ordinal) ? read(reader) : null;
        }
        catch (Exception e) when (e is IOException or FormatException or ArgumentException)
        {
            return null;
        }
    }
}
