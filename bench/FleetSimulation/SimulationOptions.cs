using System.Globalization;

namespace FleetSimulation;

/// <summary>What the command line says.</summary>
internal sealed record SimulationOptions
{
    public const string Usage = """
        Usage: dotnet run -c Release --project bench/FleetSimulation [-- OPTIONS]
          --requests N       requests in the hour (1000000)
          --users N          users, 100000 at most (10000)
          --nodes N          servers, 100 at most (8)
          --seed N           what chance begins with (1)
          --redis HOST:PORT  a Redis to use; without it, redis-server is started if it is installed
          --json             the figures alone, as JSON
        Ends with 1 when a promise is broken, with 2 when it could not run.
        """;

    public int Requests { get; private set; } = 1_000_000;

    public int Users { get; private set; } = 10_000;

    public int Nodes { get; private set; } = 8;

    public int Seed { get; private set; } = 1;

    public string? Redis { get; private set; }

    public bool IsJson { get; private set; }

    /// <exception cref="ArgumentException">The message says what was expected.</exception>
    public static SimulationOptions Parse(string[] arguments)
    {
        var options = new SimulationOptions();
        for (var i = 0; i < arguments.Length; i++)
        {
            switch (arguments[i])
            {
                case "--json": options.IsJson = true; break;
                case "--requests": options.Requests = Number(1, 100_000_000); break;
                case "--users": options.Users = Number(1, 100_000); break;
                case "--nodes": options.Nodes = Number(1, 100); break;
                case "--seed": options.Seed = Number(0, int.MaxValue); break;
                case "--redis": options.Redis = Next(); break;
                default: throw new ArgumentException($"Unknown argument '{arguments[i]}'.");
            }

            string Next() => ++i < arguments.Length ? arguments[i] : throw new ArgumentException($"Expected a value after {arguments[i - 1]}.");

            int Number(int least, int most)
            {
                var name = arguments[i];
                var text = Next();
                return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
                    ? number
                    : throw new ArgumentException($"Expected a number from {least} to {most} after {name}, got '{text}'.");
            }
        }
        return options.Requests >= options.Users ? options : throw new ArgumentException($"Expected a request for each user at least: {options.Requests} requests of {options.Users} users.");
    }
}
