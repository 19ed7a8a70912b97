namespace Cognito.Federation.Emulator;

/// <summary>Makes an identity pool from its seed.</summary>
internal static class IdentityPoolSeeder
{
    public static void Apply(IdentityPoolSeed seed, EmulatorState state)
    {
        var where = $"Identity pool '{seed.Name}'";
        if (seed.Name.Length > 128 || !IdentityPoolModel.Name.IsMatch(seed.Name))
            throw new ArgumentException($"{where}: a name has 1 to 128 letters, digits, spaces and any of +=,.@-_.");
        if (seed.Id is { } id && !(id.StartsWith(state.Region + ":", StringComparison.Ordinal) && Guid.TryParseExact(id[(state.Region.Length + 1)..], "D", out _)))
            throw new ArgumentException($"{where}: {nameof(seed.Id)} must be '{state.Region}:' and a UUID, was '{id}'.");
        var publicProviders = new Dictionary<string, string>();
        if (seed.GoogleClientId is { } google)
            publicProviders[LoginProviders.Google] = google;
        if (seed.FacebookAppId is { } facebook)
            publicProviders[LoginProviders.Facebook] = facebook;
        var pool = state.IdentityPools.Create(new IdentityPoolSettings(seed.Name)
        {
            AllowsGuests = seed.AllowsGuests,
            UserPools = [.. seed.UserPools.Select(trusted => Find(trusted, state, where))],
            PublicProviders = publicProviders,
        }, seed.Id);

        var user = DefineRole(seed.User, "user", seed, state, where);
        var guest = seed.AllowsGuests ? DefineRole(seed.Guest, "guest", seed, state, where) : null;
        if (!seed.AllowsGuests && seed.Guest != default)
            throw new ArgumentException($"{where}: {nameof(seed.GuestRole)} is set, but guests are refused; call {nameof(seed.AllowGuests)} too.");
        lock (pool.Gate)
        {
            pool.UserRole = user;
            pool.GuestRole = guest;
        }
    }

    private static UserPoolProvider Find((string UserPool, string Client) trusted, EmulatorState state, string where)
    {
        var pool = state.UserPools.All.FirstOrDefault(pool => pool.Name == trusted.UserPool)
            ?? throw new ArgumentException($"{where}: there is no user pool '{trusted.UserPool}'; there are: {List(state.UserPools.All.Select(p => p.Name))}.");
        var client = pool.Clients.FirstOrDefault(client => client.Name == trusted.Client)
            ?? throw new ArgumentException($"{where}: user pool '{pool.Name}' has no client '{trusted.Client}'; it has: {List(pool.Clients.Select(c => c.Name))}.");
        return new UserPoolProvider(UserPoolProvider.NameOf(state.Region, pool.Id), client.Id);
    }

    private static string DefineRole((string? Name, string? Policy) role, string kind, IdentityPoolSeed seed, EmulatorState state, string where)
    {
        var name = role.Name ?? $"{string.Concat(seed.Name.Select(static letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-'))}-{kind}";
        if (role.Policy is not null)
            state.Roles.Define(name, role.Policy);
        try
        {
            return state.Roles.Get(state.Roles.ArnOf(name)).Arn;
        }
        catch (FormatException malformed)
        {
            throw new ArgumentException($"{where}: {malformed.Message}", malformed);
        }
    }

    private static string List(IEnumerable<string> names) => string.Join(", ", names) is { Length: > 0 } list ? list : "none";
}
