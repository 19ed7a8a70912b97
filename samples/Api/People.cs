using Cognito.Federation.Emulator;
using Cognito.Federation.Triggers;

namespace Api;

/// <summary>The users of the sample: alice is an administrator and may read orders, bob may read orders, carol may nothing but sign in.</summary>
internal static class People
{
    public const string Password = "Corr3ct-horse!";

    public static readonly string[] Names = ["alice", "bob", "carol"];

    public static Task<CognitoEmulator> StartAsync() => CognitoEmulator.StartAsync(options => options.AddUserPool("people", pool =>
    {
        pool.AddClient("api");
        pool.AddGroup("admins");
        pool.AddGroup("customers");
        pool.AddUser("alice", Password, user => Join(user, "admins", "customers"));
        pool.AddUser("bob", Password, user => Join(user, "customers"));
        pool.AddUser("carol", Password);
        // Scopes of one's own come from managed login, or from a trigger.
        pool.Triggers.On<PreTokenGenerationV2Event>((e, _) =>
        {
            if (e.Request.GroupConfiguration.GroupsToOverride?.Contains("customers") == true)
                e.AccessToken().AddScope("orders/read");
            return Task.CompletedTask;
        });
    }));

    private static void Join(UserSeed user, params string[] groups)
    {
        foreach (var group in groups)
            user.Groups.Add(group);
    }
}
