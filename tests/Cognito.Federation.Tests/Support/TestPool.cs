using Cognito.Federation.Administration;
using Cognito.Federation.Emulator;
using Cognito.Federation.Wire;
using Microsoft.Extensions.Logging;

namespace Cognito.Federation.Tests;

/// <summary>One user pool in an emulator of its own, and the library's services on it.</summary>
internal sealed class TestPool : IAsyncDisposable
{
    public const string Password = "Correct-Horse-1";

    private TestPool(CognitoEmulator emulator, ILoggerFactory? loggers)
    {
        Emulator = emulator;
        var pool = emulator.UserPools[0];
        Options = new CognitoFederationOptions
        {
            UserPool = { Id = pool.Id, ClientId = pool.Clients[0].Id, ClientSecret = pool.Clients[0].Secret, ServiceUrl = emulator.Url.ToString() },
        };
        Options.Administration.UseAccessKey("test", "test");
        Context = FederationComposition.Create(Options, emulator.Clock, loggers, null).CreateUserPoolContext();
        Directory = UserDirectory.Create(Options, emulator.Clock, loggers);
    }

    public CognitoEmulator Emulator { get; }

    public CognitoFederationOptions Options { get; }

    public UserPoolContext Context { get; }

    public IUserDirectory Directory { get; }

    public AppClient AppClient => new(Context.ClientId, Emulator.UserPools[0].Clients[0].Secret is { } secret ? new Secret(secret) : null);

    public ISignUp SignUp => Directory.SignUp;

    public ISignIn SignIn => Directory.SignIn;

    public IPasswords Passwords => Directory.Passwords;

    public IUserProfile Profile => Directory.Profile;

    public IUserSessions Sessions => Directory.Sessions;

    public IUserDevices Devices => Directory.Devices;

    public ISignInFactors Factors => Directory.Factors;

    public IDirectoryAdmin Admin => Directory.Admin;

    public static async Task<TestPool> StartAsync(Action<UserPoolSeed>? pool = null, Action<ClientSeed>? client = null, ILoggerFactory? loggers = null, Action<EmulatorOptions>? options = null) =>
        new(
            await CognitoEmulator.StartAsync(
                o =>
                {
                    o.AddUserPool("users", p =>
                    {
                        p.AddClient("web", client);
                        pool?.Invoke(p);
                    });
                    options?.Invoke(o);
                },
                TestContext.Current.CancellationToken),
            loggers);

    /// <summary>The bodies that were sent for one operation, oldest first.</summary>
    public List<System.Text.Json.Nodes.JsonNode> Sent(string operation) =>
        [.. Emulator.Requests.All.Where(r => r.Operation == operation).Select(r => System.Text.Json.Nodes.JsonNode.Parse(r.Body!)!)];

    public ValueTask DisposeAsync() => Emulator.DisposeAsync();
}
