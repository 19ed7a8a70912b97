namespace Cognito.Federation.Testing;

/// <summary>Programs and folders that some tests need beside the SDK. Missing ones skip the test, with the command that provides them; <c>eng/test.sh</c> makes that a failure.</summary>
internal static class External
{
    private static bool IsRequired => Environment.GetEnvironmentVariable("COGNITO_TESTS_EXTERNAL") == "required";

    /// <summary>The path of node, when the packages of tests/interop are installed too.</summary>
    public static string Node()
    {
        var node = OnPath("node") ?? OnPath("node.exe");
        Need(node is not null, "Node.js is not installed");
        Need(Directory.Exists(Repository.PathOf("tests", "interop", "node_modules")), "the npm packages of tests/interop are not installed");
        return node!;
    }

    /// <summary>The path of Debian's <c>redis-server</c>.</summary>
    public static string Redis()
    {
        var redis = OnPath("redis-server");
        Need(redis is not null, "Redis is not installed", "install redis-server");
        return redis!;
    }

    private static void Need(bool there, string missing, string remedy = "install Node.js 20 or later and run 'npm ci --prefix tests/interop'")
    {
        var reason = $"{missing}: run eng/test.sh --install, or {remedy}";
        if (!there && IsRequired)
            Assert.Fail(reason);
        Assert.SkipUnless(there, reason);
    }

    private static string? OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Where(folder => folder.Length > 0)
            .Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists);
}
