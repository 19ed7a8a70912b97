using System.Diagnostics;
using System.Net;

namespace Cognito.Federation.Package.Tests;

/// <summary>The emulator as a tool, installed from its package.</summary>
[Collection<Packages>]
[Trait("Kind", "Heavy")]
public sealed class ToolTests(PackedPackages packages)
{
    private const string Ready = "cognito-emulator ready on ";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_tool_installs_explains_itself_and_serves_until_it_is_stopped()
    {
        var folder = packages.NewFolder("tool");
        await Command.DotnetAsync(folder, ["tool", "install", "Cognito.Federation.Emulator.Tool", "--tool-path", folder, "--add-source", packages.Folder, "--version", packages.Version]);
        var tool = Path.Combine(folder, OperatingSystem.IsWindows() ? "cognito-emulator.exe" : "cognito-emulator");

        var help = await Command.RunAsync(tool, folder, ["--help"]);
        Assert.Equal(0, help.ExitCode);
        Assert.StartsWith("Usage: cognito-emulator start", help.Output, StringComparison.Ordinal);
        Assert.Equal(packages.Version, (await Command.RunAsync(tool, folder, ["--version"])).Output.Trim());

        using var server = Command.Start(tool, folder, ["start", "--port", "0"]);
        try
        {
            var line = await server.StandardOutput.ReadLineAsync(Cancel);
            Assert.StartsWith(Ready, line, StringComparison.Ordinal);
            using var http = new HttpClient();
            using var health = await http.GetAsync(new Uri($"{line![Ready.Length..]}/_emulator/health"), Cancel);
            Assert.Equal(HttpStatusCode.OK, health.StatusCode);
            await StopAsync(server);
        }
        finally
        {
            server.Kill(entireProcessTree: true);
        }
    }

    // A polite end, where the system has one that another process can ask for.
    private static async Task StopAsync(Process server)
    {
        if (OperatingSystem.IsWindows())
            return;
        using var kill = Process.Start("kill", ["-TERM", server.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await server.WaitForExitAsync(Cancel);
        Assert.Equal(0, server.ExitCode);
    }
}
