using Cognito.Federation.Emulator;
using Cognito.Federation.Testing;
using Cognito.Federation.Triggers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Cognito.Federation.Scenarios;

public sealed class SessionSnippets
{
    [Fact]
    public async Task A_tracked_session_refreshes_itself()
    {
        await using var emulator = await Emulators.StartAsync(pool => pool.AddUser("alice", "Corr3ct-horse!"));
        await using var provider = Provider(emulator);
        var directory = provider.GetRequiredService<IUserDirectory>();
        var session = await SignInAsync(directory);

        #region live-session
        LiveSession live = directory.Sessions.Track(session);

        AccessToken token = await live.GetAccessTokenAsync();      // as it is, or refreshed
        UserProfile profile = await directory.Profile.GetAsync(token);
        #endregion

        Assert.Equal("alice", profile.Username);
        emulator.Clock.Advance(TimeSpan.FromHours(3));
        Assert.NotEqual(token, await live.GetAccessTokenAsync());
    }

    [Fact]
    public async Task A_console_user_stays_signed_in_between_runs()
    {
        await using var emulator = await Emulators.StartAsync(pool => pool.AddUser("alice", "Corr3ct-horse!"));
        await using var provider = Provider(emulator);
        var directory = provider.GetRequiredService<IUserDirectory>();
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "session.json");
        Task<UserSession> SignInAtTheTerminalAsync() => SignInAsync(directory);

        #region file-store
        var store = new FileSessionStore(path);

        var kept = await store.LoadAsync();
        if (kept is null)
        {
            kept = await SignInAtTheTerminalAsync();
            await store.SaveAsync(kept);
        }

        var live = directory.Sessions.Track(kept, store);          // each refresh is saved before it is used
        #endregion

        await live.GetAccessTokenAsync();
        Assert.Equal(kept.Subject, (await new FileSessionStore(path).LoadAsync())!.Subject);
        await store.ClearAsync();
    }

    [Fact]
    public async Task A_session_made_elsewhere_is_adopted()
    {
        await using var emulator = await Emulators.StartAsync(pool => pool.AddUser("alice", "Corr3ct-horse!"));
        await using var provider = Provider(emulator);
        var directory = provider.GetRequiredService<IUserDirectory>();
        var elsewhere = await SignInAsync(directory);
        var (idToken, accessToken, refreshToken) = (elsewhere.IdToken.Reveal(), elsewhere.AccessToken.Reveal(), elsewhere.RefreshToken!.Value.Reveal());

        #region adopt
        var adopted = directory.Sessions.FromTokens(new IdToken(idToken), new AccessToken(accessToken), new RefreshToken(refreshToken));
        var resumed = await directory.Sessions.ResumeAsync(new RefreshToken(refreshToken));
        #endregion

        Assert.Equal(elsewhere.Subject, adopted.Subject);
        Assert.Equal(elsewhere.Subject, resumed.Subject);
    }

    [Fact]
    public async Task A_session_of_a_remembered_device_is_refreshed_with_its_device()
    {
        await using var emulator = await Emulators.StartAsync(pool =>
        {
            pool.Devices.Tracked = true;
            pool.AddUser("alice", "Corr3ct-horse!");
        });
        await using var provider = Provider(emulator);
        var directory = provider.GetRequiredService<IUserDirectory>();
        var session = await SignInAsync(directory);

        #region refresh
        UserSession newer = await directory.Sessions.RefreshAsync(session);       // the session knows its device

        var (refreshToken, deviceKey) = (session.RefreshToken!.Value, session.DeviceKey);
        UserSession resumed = await directory.Sessions.ResumeAsync(refreshToken, deviceKey);
        #endregion

        Assert.NotNull(deviceKey);
        Assert.Equal((session.Subject, deviceKey), (newer.Subject, newer.DeviceKey));
        Assert.Equal((session.Subject, deviceKey), (resumed.Subject, resumed.DeviceKey));
    }

    [Fact]
    public async Task Each_refresh_tells_the_trigger_something()
    {
        await using var emulator = await Emulators.StartAsync(pool =>
        {
            pool.AddUser("alice", "Corr3ct-horse!");
            pool.Triggers.On<PreTokenGenerationEvent>((e, _) =>
            {
                e.OverrideGroups(e.Request.ClientMetadata.GetValueOrDefault("tenant", "none"));
                return Task.CompletedTask;
            });
        });
        await using var provider = Provider(emulator);
        var directory = provider.GetRequiredService<IUserDirectory>();
        var session = await SignInAsync(directory);

        #region refresh-metadata
        IUserSessions sessions = directory.Sessions.WithContext(new RequestContext { ClientMetadata = new Dictionary<string, string> { ["tenant"] = "blue" } });

        LiveSession live = sessions.Track(session);                // each of its refreshes says so
        #endregion

        Assert.Equal(["none"], Groups(await live.GetIdTokenAsync()));
        emulator.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal(["blue"], Groups(await live.GetIdTokenAsync()));

        static IEnumerable<string> Groups(IdToken token) => new JsonWebTokenHandler().ReadJsonWebToken(token.Reveal()).Claims.Where(claim => claim.Type == "cognito:groups").Select(claim => claim.Value);
    }

    private static async Task<UserSession> SignInAsync(IUserDirectory directory) =>
        Assert.IsType<SignedIn>(await directory.SignIn.StartAsync(SignInRequest.Password("alice", "Corr3ct-horse!"))).Session;

    private static ServiceProvider Provider(CognitoEmulator emulator)
    {
        var services = new ServiceCollection();
        services.AddCognitoFederation().UseEmulator(emulator);
        return services.BuildServiceProvider();
    }
}
