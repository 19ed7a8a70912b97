using System.Reflection;

namespace Cognito.Federation.Emulator.Tool;

/// <summary>What <c>cognito-emulator</c> was asked to do. Exit codes: 0 done, 1 it could not start, 2 the arguments or the seed file are wrong.</summary>
internal static class CommandLine
{
    private const int Done = 0;
    private const int Failed = 1;
    private const int Misused = 2;

    private const string Usage = """
        Usage: cognito-emulator start [options]
               cognito-emulator --help | --version

        Amazon Cognito on this computer: user pools, identity pools, STS and S3 over HTTP on loopback.

        Options of start:
          --port <number>        The TCP port on 127.0.0.1; 0 takes any free one. Default: 9229.
          --seed <file>          A JSON file with pools, clients, users and buckets to begin with.
          --fixed-code <digits>  Every code that would be mailed or texted is this one. Default: random.
          --issuer aws|self      What tokens name as their issuer: AWS's address, or this server's. Default: aws.

        Pages: /_emulator/health, /_emulator/outbox, /_emulator/outbox/code?pool=&username=&purpose=
        Accounts that sign administrative calls: test/test and testing/testing. Ctrl-C stops the server.
        """;

    public static async Task<int> RunAsync(string[] arguments, TextWriter output, TextWriter errors)
    {
        switch (arguments)
        {
            case ["--help" or "-h" or "help"] or ["start", "--help" or "-h"]:
                await output.WriteLineAsync(Usage);
                return Done;
            case ["--version"]:
                await output.WriteLineAsync(Version());
                return Done;
            case ["start", .. var rest]:
                return await StartAsync(rest, output, errors);
            default:
                await errors.WriteLineAsync(arguments.Length == 0 ? "Nothing to do: expected the command 'start'." : $"Unknown command '{arguments[0]}': expected 'start'.");
                await errors.WriteLineAsync("Run 'cognito-emulator --help' for the options.");
                return Misused;
        }
    }

    private static async Task<int> StartAsync(string[] arguments, TextWriter output, TextWriter errors)
    {
        try
        {
            var start = StartArguments.Parse(arguments);
            await Server.RunAsync(start, output, errors);
            return Done;
        }
        catch (UsageException e)
        {
            await errors.WriteLineAsync(e.Message);
            return Misused;
        }
        catch (IOException e)
        {
            await errors.WriteLineAsync($"Could not start: {e.Message}");
            return Failed;
        }
    }

    private static string Version() =>
        typeof(CommandLine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
