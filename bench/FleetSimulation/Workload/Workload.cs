namespace FleetSimulation;

/// <summary>
/// Who comes when, and does what. The same for the same seed, and the same for every strategy.
/// <list type="bullet">
/// <item>Each user comes once in the hour and makes as many requests as the others (1,000,000 requests of 10,000 users: 100 each) within a visit of 3 to 15 minutes.</item>
/// <item>One user in five comes within the five minutes of a rush, after ten minutes; the others spread evenly over the hour, so that everybody is done when it ends.</item>
/// <item>The pauses between requests are exponential: many short ones, a few long. A user's next request begins after the answer to the one before, as in a browser that shows a page first.</item>
/// <item>Each request goes to a server by chance: the load balancer knows no affinity.</item>
/// </list>
/// </summary>
internal sealed class Workload
{
    private const double RushShare = 0.2;
    private static readonly long Hour = TimeSpan.TicksPerHour;
    private static readonly long RushBegins = TimeSpan.FromMinutes(10).Ticks;
    private static readonly long RushLasts = TimeSpan.FromMinutes(5).Ticks;
    // What waiting for answers may add to a visit at its end.
    private static readonly long Reserve = TimeSpan.FromMinutes(1).Ticks;

    private readonly long[] _arrivals;
    private readonly long[][] _pauses;
    private readonly byte[][] _servers;

    public Workload(SimulationOptions options)
    {
        _arrivals = new long[options.Users];
        _pauses = new long[options.Users][];
        _servers = new byte[options.Users][];
        var random = new Random(options.Seed);
        for (var user = 0; user < options.Users; user++)
        {
            var requests = (options.Requests / options.Users) + (user < options.Requests % options.Users ? 1 : 0);
            var visit = (long)((3 + (12 * random.NextDouble())) * TimeSpan.TicksPerMinute);
            _arrivals[user] = random.NextDouble() < RushShare
                ? RushBegins + (long)(RushLasts * random.NextDouble())
                : (long)((Hour - visit - Reserve) * random.NextDouble());
            _pauses[user] = Pauses(random, requests - 1, visit);
            _servers[user] = new byte[requests];
            for (var request = 0; request < requests; request++)
                _servers[user][request] = (byte)random.Next(options.Nodes);
        }
    }

    public int Users => _arrivals.Length;

    public int RequestsOf(int user) => _servers[user].Length;

    public long ArrivalOf(int user) => _arrivals[user];

    /// <summary>The pause after a request of a user.</summary>
    public long PauseAfter(int user, int request) => _pauses[user][request];

    /// <summary>The server that a request of a user goes to.</summary>
    public int ServerOf(int user, int request) => _servers[user][request];

    private static long[] Pauses(Random random, int count, long visit)
    {
        var shares = new double[count];
        var sum = 0.0;
        for (var i = 0; i < count; i++)
            sum += shares[i] = -Math.Log(1 - random.NextDouble());
        return Array.ConvertAll(shares, share => (long)(visit * share / sum));
    }
}
