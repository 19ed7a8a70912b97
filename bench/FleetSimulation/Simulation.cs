namespace FleetSimulation;

/// <summary>Runs the hour for one fleet.</summary>
internal sealed class Simulation(SimulatedWorld world, Workload workload, LoginTokens tokens, IReadOnlyList<IServer> servers)
{
    private readonly PriorityQueue<int, (long At, int User)> _next = new();
    private readonly int[] _made = new int[workload.Users];
    private volatile Exception? _failure;

    /// <exception cref="InvalidOperationException">A request failed, or somebody got the credentials of somebody else.</exception>
    public void Run()
    {
        for (var user = 0; user < workload.Users; user++)
            _next.Enqueue(user, (workload.ArrivalOf(user), user));
        var left = Enumerable.Range(0, workload.Users).Sum(user => (long)workload.RequestsOf(user));
        // One thing at a time, and all that follows from it before the next.
        while (left > 0)
        {
            var hasNext = _next.TryPeek(out _, out var request);
            if (world.NextDue is { } due && (!hasNext || due <= request.At))
            {
                world.Ring();
            }
            else if (hasNext)
            {
                world.MoveTo(request.At);
                Send(_next.Dequeue());
            }
            while (world.WaitUntilQuiet() is { } answered)
            {
                left--;
                GoOn(answered);
            }
        }
    }

    private void Send(int user)
    {
        world.Depart();
        _ = ServeAsync(user);
    }

    private async Task ServeAsync(int user)
    {
        try
        {
            var owner = IdentityPoolService.OwnerOf(await servers[workload.ServerOf(user, _made[user])].ServeAsync(tokens.Of(user)));
            if (owner != user)
                _failure = new InvalidOperationException($"User {user} got the credentials of user {owner}.");
        }
        catch (Exception e)
        {
            // Ends the run, once the clock stands still again.
            _failure = new InvalidOperationException($"A request of user {user} failed: {e.Message}", e);
        }
        world.Arrive(user);
    }

    private void GoOn(int user)
    {
        if (_failure is { } failure)
            throw failure;
        var made = _made[user]++;
        if (_made[user] < workload.RequestsOf(user))
            _next.Enqueue(user, (world.Now + workload.PauseAfter(user, made), user));
    }
}
