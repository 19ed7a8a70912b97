using System.IO.Compression;
using System.Xml.Linq;

namespace Cognito.Federation.Package.Tests;

/// <summary>One package, opened.</summary>
internal sealed class PackageFile(string path) : IDisposable
{
    private readonly ZipArchive _archive = ZipFile.OpenRead(path);

    /// <summary>The files that the project put in; not those that every package has.</summary>
    public IEnumerable<string> Files => _archive.Entries.Select(entry => entry.FullName)
        .Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal)
            && name != "[Content_Types].xml" && !name.EndsWith(".nuspec", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    /// <summary>The elements of the manifest with this name, whatever the version of its schema.</summary>
    public IEnumerable<XElement> Manifest(string element) =>
        XDocument.Parse(Text(_archive.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).FullName))
            .Descendants().Where(e => e.Name.LocalName == element);

    public byte[] Bytes(string name)
    {
        using var stream = _archive.GetEntry(name)!.Open();
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }

    public string Text(string name)
    {
        using var reader = new StreamReader(new MemoryStream(Bytes(name)));
        return reader.ReadToEnd();
    }

    public void Dispose() => _archive.Dispose();
}
