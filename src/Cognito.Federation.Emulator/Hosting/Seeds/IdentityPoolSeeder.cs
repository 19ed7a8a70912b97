namespace Cognito.Federation.Emulator;

/// <summary>Makes an identity pool from its seed.</summary>
internal static class IdentityPoolSeeder
{
    public static void Apply(IdentityPoolSeed seed, EmulatorState state)
    {
        var where = $"Identity pool '{seed.Name}'";
        if (seed.Name.Length > 128 || !IdentityPoolModel.Name.IsMatch(seed.Name))
            throw new ArgumentException($"{where}: a name has 1 to 128 letters, digits, spaces and any of +=,.@-_.");
        if (seed.DeveloperProvider is { } developer && (developer.Length > 128 || !IdentityPoolModel.DeveloperProviderName.IsMatch(developer)))
            throw new ArgumentException($"{where}: {nameof(seed.TrustDeveloper)} takes 1 to 128 letters, digits and any of ._-, got '{developer}'.");
        if (seed.Id is { } id)
            RefuseWrongId(id, state, where);
        var publicProviders = new Dictionary<string, string>();
        if (seed.GoogleClientId is { } google)
            publicProviders[LoginProviders.Google] = google;
        if (seed.FacebookAppId is { } facebook)
            publicProviders[LoginProviders.Facebook] = facebook;
        if (seed.AppleClientId is { } apple)
            publicProviders[LoginProviders.Apple] = apple;
        if (seed.AmazonClientId is { } amazon)
            publicProviders[LoginProviders.Amazon] = amazon;
        var pool = state.IdentityPools.Create(new IdentityPoolSettings(seed.Name)
        {
            AllowsGuests = seed.AllowsGuests,
            DeveloperProvider = seed.DeveloperProvider,
            AllowsClassicFlow = seed.AllowsClassicFlow,
            UserPools = [.. seed.UserPools.Select(trusted => Find(trusted, state, where))],
            PublicProviders = publicProviders,
            OpenIdProviders = [.. seed.OidcProviders.Select(name => SeedRules.At(where, () => state.Providers.Oidc(name).Arn)).Distinct()],
            SamlProviders = [.. seed.SamlProviders.Select(name => SeedRules.At(where, () => state.Providers.Saml(name).Arn)).Distinct()],
        }, seed.Id);

        var user = DefineRole(seed.User, "user", seed, state, where);
        var guest = seed.AllowsGuests ? DefineRole(seed.Guest, "guest", seed, state, where) : null;
        if (!seed.AllowsGuests && seed.Guest != default)
            throw new ArgumentException($"{where}: {nameof(seed.GuestRole)} is set, but guests are refused; call {nameof(seed.AllowGuests)} too.");
        state.Roles.TrustPool(user, pool.Id, isGuest: false, setsTags: seed.PrincipalTags.Count > 0);
        if (guest is not null)
            state.Roles.TrustPool(guest, pool.Id, isGuest: true, setsTags: false);
        lock (pool.Gate)
        {
            pool.UserRole = user;
            pool.GuestRole = guest;
        }

        IdentityMappingSeeder.Apply(seed, pool, state, where);
    }

    private static void RefuseWrongId(string id, EmulatorState state, string where)
    {
        var prefix = state.Region + ":";
        // Letters of the service's ids are small ones; it knows no others.
        if (!id.StartsWith(prefix, StringComparison.Ordinal) || !Guid.TryParseExact(id[prefix.Length..], "D", out var uuid) || uuid.ToString("D") != id[prefix.Length..])
            throw new ArgumentException($"{where}: {nameof(IdentityPoolSeed.Id)} must be '{prefix}' and a UUID in small letters, was '{id}'.");
        if (state.IdentityPools.Find(id) is { } other)
            throw new ArgumentException($"{where}: the id '{id}' is taken by identity pool '{other.Name}'.");
    }

    private static UserPoolProvider Find((string UserPool, string Client, bool ChecksSignIn) trusted, EmulatorState state, string where)
    {
        var pool = state.UserPools.All.FirstOrDefault(pool => pool.Name == trusted.UserPool)
            ?? throw new ArgumentException($"{where}: there is no user pool '{trusted.UserPool}'; there are: {SeedRules.List(state.UserPools.All.Select(p => p.Name))}.");
        var client = pool.Clients.FirstOrDefault(client => client.Name == trusted.Client)
            ?? throw new ArgumentException($"{where}: user pool '{pool.Name}' has no client '{trusted.Client}'; it has: {SeedRules.List(pool.Clients.Select(c => c.Name))}.");
        return new UserPoolProvider(UserPoolProvider.NameOf(state.Region, pool.Id), client.Id) { ChecksSignIn = trusted.ChecksSignIn };
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
}
