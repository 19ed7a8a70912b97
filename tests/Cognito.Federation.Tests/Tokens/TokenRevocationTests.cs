using Cognito.Federation.Emulator;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Cognito.Federation.Tests.Tokens;

/// <summary>A verifier of a container over the emulator: the configured pool, rotated keys, and what this process signed out.</summary>
public sealed class TokenRevocationTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_configured_pool_and_client_are_accepted_and_nothing_else()
    {
        await using var emulator = await StartAsync();
        await using var services = Services(emulator);
        var session = await SignInAsync(services);
        var verifier = services.GetRequiredService<ITokenVerifier>();

        var access = Assert.IsType<VerifiedAccessToken>(await verifier.VerdictAsync(session.AccessToken.Reveal()));

        Assert.Equal((session.Subject, session.Username, emulator.UserPools[0].Id, emulator.UserPools[0].Clients[0].Id), (access.Subject, access.Username, access.PoolId.ToString(), access.ClientId));
        Assert.Equal(TokenCheck.TokenUse, (await verifier.RefusalAsync(session.IdToken.Reveal())).Check);
        Assert.IsType<VerifiedIdToken>(await services.GetRequiredKeyedService<ITokenVerifier>("ids").VerdictAsync(session.IdToken.Reveal()));
        await using var sibling = Services(emulator, client: "mobile");
        Assert.Equal(TokenCheck.Client, (await verifier.RefusalAsync((await SignInAsync(sibling)).AccessToken.Reveal())).Check);
    }

    [Fact]
    public async Task Rotated_keys_are_found_at_once_and_withdrawn_ones_are_forgotten()
    {
        await using var emulator = await StartAsync();
        await using var services = Services(emulator);
        var verifier = services.GetRequiredService<ITokenVerifier>();
        var before = (await SignInAsync(services)).AccessToken.Reveal();
        Assert.IsType<VerifiedAccessToken>(await verifier.VerdictAsync(before));

        await emulator.UserPools[0].RotateSigningKeysAsync(cancellationToken: Cancellation);
        var after = (await SignInAsync(services)).AccessToken.Reveal();

        Assert.IsType<VerifiedAccessToken>(await verifier.VerdictAsync(after));
        Assert.IsType<VerifiedAccessToken>(await verifier.VerdictAsync(before));
        emulator.Clock.Advance(TimeSpan.FromSeconds(11));
        await emulator.UserPools[0].RotateSigningKeysAsync(withdrawOld: true, Cancellation);
        Assert.IsType<VerifiedAccessToken>(await verifier.VerdictAsync((await SignInAsync(services)).AccessToken.Reveal()));
        Assert.Equal(TokenCheck.Key, (await verifier.RefusalAsync(before)).Check);
    }

    [Fact]
    public async Task A_verifier_of_its_own_is_led_to_the_emulator_too()
    {
        await using var emulator = await StartAsync();
        await using var services = Services(emulator, configure: builder => builder.AddTokenVerifier("other", options =>
        {
            options.TokenUse = TokenUse.Access;
            options.AddUserPool(emulator.UserPools[0].Id, emulator.UserPools[0].Clients[1].Id).RequireGroup("admins");
        }));
        var other = services.GetRequiredKeyedService<ITokenVerifier>("other");
        await using var sibling = Services(emulator, client: "mobile");

        Assert.Equal(TokenCheck.Group, (await other.RefusalAsync((await SignInAsync(sibling)).AccessToken.Reveal())).Check);
        Assert.Equal(TokenCheck.Client, (await other.RefusalAsync((await SignInAsync(services)).AccessToken.Reveal())).Check);
    }

    [Fact]
    public async Task Without_a_client_id_the_host_does_not_start()
    {
        var services = new ServiceCollection();
        services.AddCognitoFederation(options => options.UserPool.Id = "us-east-1_AbCdEfGhI").AddTokenVerifier(TokenUse.Access);
        await using var provider = services.BuildServiceProvider();

        var fault = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());

        Assert.Contains("UserPool:ClientId: expected the id of one of the pool's app clients, got nothing.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_that_was_revoked_here_is_refused_here_and_the_users_others_are_not()
    {
        await using var emulator = await StartAsync();
        await using var services = Services(emulator, configure: static builder => builder.UseTokenDenyList());
        var verifier = services.GetRequiredService<ITokenVerifier>();
        var (ended, other) = (await SignInAsync(services), await SignInAsync(services));

        await services.GetRequiredService<IUserSessions>().RevokeAsync(ended, Cancellation);

        Assert.Equal(TokenCheck.Revocation, (await verifier.RefusalAsync(ended.AccessToken.Reveal())).Check);
        Assert.IsType<VerifiedAccessToken>(await verifier.VerdictAsync(other.AccessToken.Reveal()));
    }

    [Theory]
    [InlineData("everywhere")]
    [InlineData("administrator")]
    [InlineData("disabled")]
    [InlineData("deleted")]
    [InlineData("own account deleted")]
    public async Task Whoever_is_signed_out_everywhere_is_refused_until_the_next_sign_in(string how)
    {
        await using var emulator = await StartAsync();
        await using var services = Services(emulator, configure: static builder => builder.UseTokenDenyList());
        var directory = services.GetRequiredService<IUserDirectory>();
        var verifier = services.GetRequiredService<ITokenVerifier>();
        var (session, other) = (await SignInAsync(services), await SignInAsync(services, "bob"));

        await (how switch
        {
            "everywhere" => directory.Sessions.SignOutEverywhereAsync(session.AccessToken, Cancellation),
            "administrator" => directory.Admin.Access.SignOutEverywhereAsync("alice", Cancellation),
            "disabled" => directory.Admin.Users.DisableAsync("alice", Cancellation),
            "deleted" => directory.Admin.Users.DeleteAsync("alice", Cancellation),
            _ => directory.Profile.DeleteAccountAsync(session.AccessToken, Cancellation),
        });

        Assert.Equal(TokenCheck.Revocation, (await verifier.RefusalAsync(session.AccessToken.Reveal())).Check);
        Assert.IsType<VerifiedAccessToken>(await verifier.VerdictAsync(other.AccessToken.Reveal()));
        if (how is not ("everywhere" or "administrator"))
            return;
        emulator.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.IsType<VerifiedAccessToken>(await verifier.VerdictAsync((await SignInAsync(services)).AccessToken.Reveal()));
    }

    [Fact]
    public async Task What_can_concern_no_token_any_more_is_forgotten()
    {
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(TokenBench.Now);
        var list = new TokenDenyList(time);
        var pool = UserPoolId.Parse(Cognito.Federation.Testing.TokenForge.PoolId);
        for (var i = 0; i < 1000; i++)
            list.DenySignIn(pool, $"old-{i}");
        time.Advance(TimeSpan.FromDays(3));

        for (var i = 0; i < 300; i++)
            list.DenyUser(pool, $"new-{i}");

        Assert.Equal(300, list.Count);
        await Assert.ThrowsAsync<ArgumentNullException>(() => list.IsRevokedAsync(null!, Cancellation).AsTask());
    }

    private static Task<CognitoEmulator> StartAsync() => CognitoEmulator.StartAsync(
        static o => o.AddUserPool("users", static p => p.AddClient("web").AddClient("mobile").AddUser("alice", TestPool.Password).AddUser("bob", TestPool.Password)), Cancellation);

    private static ServiceProvider Services(CognitoEmulator emulator, string client = "web", Action<CognitoFederationBuilder>? configure = null)
    {
        var services = new ServiceCollection();
        var builder = services.AddCognitoFederation().AddTokenVerifier(TokenUse.Access).AddTokenVerifier("ids", static options => options.TokenUse = TokenUse.Id).UseEmulator(emulator, client: client);
        configure?.Invoke(builder);
        return services.BuildServiceProvider();
    }

    private static async Task<UserSession> SignInAsync(ServiceProvider services, string username = "alice") =>
        Assert.IsType<SignedIn>(await services.GetRequiredService<ISignIn>().StartAsync(SignInRequest.Password(username, TestPool.Password), Cancellation)).Session;
}
