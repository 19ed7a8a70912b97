using Cognito.Federation.Testing;

namespace Cognito.Federation.Tests;

/// <summary>The source files of the checkout, as the conventions read them.</summary>
internal static class SourceTree
{
    private static readonly string[] BuildFolders = ["bin", "obj"];

    /// <summary>The C# files below these folders of the checkout: path from its root with slashes, and lines.</summary>
    public static List<(string Path, string[] Lines)> Files(params string[] folders) =>
    [
        .. folders.SelectMany(folder => Directory.EnumerateFiles(Repository.PathOf(folder.Split('/')), "*.cs", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
            .Where(path => !path.Split('/').Intersect(BuildFolders).Any())
            .Select(path => (path, File.ReadAllLines(Repository.PathOf(path.Split('/'))))),
    ];
}
