namespace Cognito.Federation.Testing;

/// <summary>The checkout that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>A program that was built with the tests, in their configuration: <c>.../bin/Release/net10.0/</c>.</summary>
    public static string ProgramOf(string folder, string project)
    {
        var framework = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        return PathOf(folder, project, "bin", framework.Parent!.Name, framework.Name, $"{project}.dll");
    }

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Cognito.Federation.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException($"No Cognito.Federation.sln above {AppContext.BaseDirectory}: run the tests from a checkout.");
    }
}
