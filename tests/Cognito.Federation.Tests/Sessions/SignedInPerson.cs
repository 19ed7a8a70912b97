using Cognito.Federation.Emulator;

namespace Cognito.Federation.Tests;

/// <summary>An emulator of its own with one user pool, and one person who has just signed in there.</summary>
internal sealed class SignedInPerson : IAsyncDisposable
{
    private const string Password = "Correct-Horse-1";

    private SignedInPerson(CognitoEmulator emulator, UserDirectory directory, UserSession session)
    {
        Emulator = emulator;
        Directory = directory;
        Session = session;
    }

    public CognitoEmulator Emulator { get; }

    public UserDirectory Directory { get; }

    public UserSession Session { get; }

    public IUserSessions Sessions => Directory.Sessions;

    public int Refreshes => Emulator.Requests.Count("GetTokensFromRefreshToken");

    public static async Task<SignedInPerson> StartAsync(Action<ClientSeed>? client = null, string signInAs = "alice", Func<HttpMessageHandler>? handler = null)
    {
        var emulator = await CognitoEmulator.StartAsync(
            o => o.AddUserPool("users", p =>
            {
                p.AliasAttributes.Add("email");
                p.AddClient("web", client);
                p.AddUser("alice", Password, u =>
                {
                    u.Attributes["email"] = "alice@example.com";
                    u.Attributes["email_verified"] = "true";
                });
            }),
            TestContext.Current.CancellationToken);
        var directory = DirectoryOf(emulator, handler?.Invoke());
        return new SignedInPerson(emulator, directory, await SignInAsync(directory, signInAs));
    }

    /// <summary>The library as another process would use it: nothing in memory is shared.</summary>
    public UserDirectory AnotherDirectory(HttpMessageHandler? handler = null) => DirectoryOf(Emulator, handler);

    public Task<UserSession> SignInAgainAsync() => SignInAsync(Directory, "alice");

    public ValueTask DisposeAsync() => Emulator.DisposeAsync();

    private static UserDirectory DirectoryOf(CognitoEmulator emulator, HttpMessageHandler? handler)
    {
        var pool = emulator.UserPools[0];
        var options = new CognitoFederationOptions
        {
            UserPool = { Id = pool.Id, ClientId = pool.Clients[0].Id, ClientSecret = pool.Clients[0].Secret, ServiceUrl = emulator.Url.ToString() },
        };
        return UserDirectory.Create(options, emulator.Clock, handler: handler);
    }

    private static async Task<UserSession> SignInAsync(UserDirectory directory, string username)
    {
        var outcome = await directory.SignIn.StartAsync(SignInRequest.Password(username, Password), TestContext.Current.CancellationToken);
        return Assert.IsType<SignedIn>(outcome).Session;
    }
}
