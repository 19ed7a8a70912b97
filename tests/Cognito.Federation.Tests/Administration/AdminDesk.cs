using Cognito.Federation.Administration;
using Cognito.Federation.Emulator;

namespace Cognito.Federation.Tests.Administration;

/// <summary>What most tests of administration begin with.</summary>
internal static class AdminDesk
{
    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static Task<TestPool> StartAsync(Action<UserPoolSeed>? pool = null) => TestPool.StartAsync(p =>
    {
        p.AddUser("alice", TestPool.Password, u =>
        {
            u.Attributes["email"] = "alice@example.com";
            u.Attributes["email_verified"] = "true";
        });
        pool?.Invoke(p);
    });

    /// <summary>A directory whose calls go to a handler, with keys to sign with.</summary>
    public static IDirectoryAdmin Over(RecordedHandler handler)
    {
        var options = new CognitoFederationOptions { UserPool = { Id = "us-east-1_AbCdEfGhI", ClientId = "client1" } };
        options.Administration.UseAccessKey("AKIDEXAMPLE", "not-a-secret");
        return UserDirectory.Create(options, handler: handler).Admin;
    }

    public static async Task<List<T>> ToListAsync<T>(this IAsyncEnumerable<T> items)
    {
        var list = new List<T>();
        await foreach (var item in items.WithCancellation(Cancellation))
            list.Add(item);
        return list;
    }

    public static Task<SignInOutcome> SignInAsync(this TestPool pool, string username = "alice", string password = TestPool.Password) =>
        pool.SignIn.StartAsync(SignInRequest.Password(username, password), Cancellation);

    public static async Task<UserSession> SessionAsync(this TestPool pool, string username = "alice", string password = TestPool.Password) =>
        Assert.IsType<SignedIn>(await pool.SignInAsync(username, password)).Session;
}
