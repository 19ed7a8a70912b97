namespace Cognito.Federation.Emulator;

/// <summary>Makes a group from its seed, and puts users into groups.</summary>
internal static class GroupSeeder
{
    public static void Apply(GroupSeed seed, UserPool pool, DateTimeOffset now, string where) => SeedRules.At(where, () =>
    {
        var constraints = new Constraints();
        new CreateGroupRequest { UserPoolId = pool.Id, GroupName = seed.Name, Description = seed.Description, Precedence = seed.Precedence, RoleArn = seed.RoleArn }.Check(constraints);
        constraints.ThrowIfBroken();
        lock (pool.Gate)
            return pool.Groups.Add(seed.Name, seed.Description, seed.Precedence, seed.RoleArn, now);
    });

    /// <summary>Puts a user into groups; hold the pool's gate.</summary>
    public static void Join(PoolUser user, IEnumerable<string> groups, UserPool pool, string where)
    {
        foreach (var name in groups)
        {
            var group = pool.Groups.All.FirstOrDefault(group => group.Name == name)
                ?? throw new ArgumentException($"{where}: there is no group '{name}'; there are: {SeedRules.List(pool.Groups.All.Select(g => g.Name))}.");
            group.Members.Add(user);
        }
    }
}
