using System.Net;
using System.Net.Http.Headers;
using Cognito.Federation.Emulator;
using Cognito.Federation.Triggers;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Cognito.Federation.Scenarios;

public sealed class TokenSnippets
{
    private const string Password = "Corr3ct-horse!";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_container_has_a_verifier_of_the_configured_pool()
    {
        await using var emulator = await StartAsync();
        var session = await SignInAsync(emulator);
        var (token, idToken) = (session.AccessToken.Reveal(), session.IdToken.Reveal());

        #region verify-token
        var services = new ServiceCollection();
        services.AddCognitoFederation()                                   // the section "Cognito" names user pool and app client
            .AddTokenVerifier(TokenUse.Access)
            .UseEmulator(emulator);                                       // in a test
        await using var provider = services.BuildServiceProvider();
        var verifier = provider.GetRequiredService<ITokenVerifier>();     // or inject it

        string answer = await verifier.VerifyAsync(token) switch
        {
            VerifiedAccessToken caller => $"200: {caller.Username} is in {string.Join(", ", caller.Groups)}",
            TokenRefused refused => $"401: {refused.Check}",              // for your log; tell the caller 401 and no more
            _ => "401",
        };
        #endregion

        Assert.Equal("200: alice is in admins", answer);
        Assert.Equal(new TokenRefused(TokenCheck.TokenUse, "access", "id"), await verifier.VerifyAsync(idToken, Cancel));
    }

    #region embedded-keys
    // Once for the process: the keys are kept in the verifier. jwks is what the pool's /.well-known/jwks.json held when the program was built.
    public static ITokenVerifier CreateVerifier(string poolId, string clientId, string jwks, bool isOnline) =>
        TokenVerifier.Create(new TokenVerifierOptions { TokenUse = TokenUse.Access }.AddUserPool(poolId, pool =>
        {
            pool.ClientIds.Add(clientId);
            pool.UseKeys(jwks, fetch: isOnline);
        }));
    #endregion

    [Fact]
    public async Task Without_a_container_embedded_keys_serve_from_the_first_token_on()
    {
        await using var emulator = await StartAsync();
        var pool = emulator.UserPools[0];
        using var http = new HttpClient();
        var jwks = await http.GetStringAsync(pool.JwksUri, Cancel);

        var verifier = CreateVerifier(pool.Id, pool.Clients[0].Id, jwks, isOnline: false);

        var session = await SignInAsync(emulator);
        Assert.Equal("alice", Assert.IsType<VerifiedAccessToken>(await verifier.VerifyAsync(session.AccessToken.Reveal(), Cancel)).Username);
        await pool.RotateSigningKeysAsync();
        Assert.Equal(TokenCheck.Key, Assert.IsType<TokenRefused>(await verifier.VerifyAsync((await SignInAsync(emulator)).AccessToken.Reveal(), Cancel)).Check);
    }

    [Fact]
    public async Task Several_pools_and_clients_are_accepted_where_they_are_named()
    {
        await using var emulator = await CognitoEmulator.StartAsync(
            static o => o
                .AddUserPool("people", static p => p.AddClient("web").AddClient("mobile").AddUser("alice", Password))
                .AddUserPool("partners", static p => p.AddClient("portal").AddUser("alice", Password)),
            Cancel);
        var (people, partners, clock) = (emulator.UserPools[0], emulator.UserPools[1], emulator.Clock);
        var (webClientId, mobileClientId, portalClientId) = (people.Clients[0].Id, people.Clients[1].Id, partners.Clients[0].Id);
        var services = new ServiceCollection();
        var builder = services.AddCognitoFederation().UseEmulator(emulator, userPool: "people", client: "web");

        #region trust-pools
        builder.AddTokenVerifier(options =>
        {
            options.TokenUse = TokenUse.Access;
            options.AddUserPool(people.Id, webClientId, mobileClientId);
            options.AddUserPool(partners.Id, pool =>
            {
                pool.ClientIds.Add(portalClientId);
                pool.ReplicaRegions.Add("eu-west-1");                     // its tokens may name this region too
            });
        });
        builder.AddTokenVerifier("reports", options =>                    // [FromKeyedServices("reports")] ITokenVerifier
        {
            options.TokenUse = TokenUse.Access;
            options.RequireScope("reports/read", "reports/write").RequireGroup("analysts");
            options.AddCheck("signed in today", token => token.AuthenticatedAt > clock.GetUtcNow().AddDays(-1));
        });
        #endregion

        await using var provider = services.BuildServiceProvider();
        var verifier = provider.GetRequiredService<ITokenVerifier>();
        foreach (var (pool, client) in ((string, string)[])[("people", "web"), ("people", "mobile"), ("partners", "portal")])
            Assert.IsType<VerifiedAccessToken>(await verifier.VerifyAsync((await SignInAsync(emulator, pool, client)).AccessToken.Reveal(), Cancel));
        var reports = provider.GetRequiredKeyedService<ITokenVerifier>("reports");
        Assert.Equal(TokenCheck.Scope, Assert.IsType<TokenRefused>(await reports.VerifyAsync((await SignInAsync(emulator, "people", "web")).AccessToken.Reveal(), Cancel)).Check);
    }

    [Fact]
    public async Task What_this_process_signed_out_is_refused_here()
    {
        await using var emulator = await StartAsync();
        var services = new ServiceCollection();
        var builder = services.AddCognitoFederation().UseEmulator(emulator);

        #region deny-list
        builder.AddTokenVerifier(TokenUse.Access).UseTokenDenyList();
        #endregion

        await using var provider = services.BuildServiceProvider();
        var verifier = provider.GetRequiredService<ITokenVerifier>();
        var session = await SignInAsync(emulator);
        Assert.IsType<VerifiedAccessToken>(await verifier.VerifyAsync(session.AccessToken.Reveal(), Cancel));
        await provider.GetRequiredService<IUserSessions>().RevokeAsync(session, Cancel);
        Assert.Equal(TokenCheck.Revocation, Assert.IsType<TokenRefused>(await verifier.VerifyAsync(session.AccessToken.Reveal(), Cancel)).Check);
    }

    #region revocation-check
    public sealed class SharedRevocation(ISharedSet revoked) : ITokenRevocationCheck
    {
        public async ValueTask<bool> IsRevokedAsync(VerifiedToken token, CancellationToken cancellationToken = default) =>
            token.OriginId is { } signIn && await revoked.ContainsAsync(signIn, cancellationToken);
    }

    internal static void AddSharedRevocation(IServiceCollection services) => services.AddOptions<TokenVerifierOptions>()
        .Configure<ISharedSet>((options, revoked) => options.AddRevocationCheck(new SharedRevocation(revoked)));
    #endregion

    [Fact]
    public async Task A_store_of_ones_own_is_asked_for_every_token()
    {
        await using var emulator = await StartAsync();
        var services = new ServiceCollection();
        var store = new SharedSet();
        services.AddSingleton<ISharedSet>(store);
        services.AddCognitoFederation().AddTokenVerifier(TokenUse.Access).UseEmulator(emulator);

        AddSharedRevocation(services);

        await using var provider = services.BuildServiceProvider();
        var verifier = provider.GetRequiredService<ITokenVerifier>();
        var token = (await SignInAsync(emulator)).AccessToken.Reveal();
        var verified = Assert.IsType<VerifiedAccessToken>(await verifier.VerifyAsync(token, Cancel));
        store.Ids.Add(verified.OriginId!);
        Assert.Equal(TokenCheck.Revocation, Assert.IsType<TokenRefused>(await verifier.VerifyAsync(token, Cancel)).Check);
    }

    #region protect-api
    public static WebApplication BuildApi(WebApplicationBuilder builder)
    {
        builder.Services.AddAuthentication().AddCognitoBearer();          // the section "Cognito" names user pool and app client
        builder.Services.AddAuthorization();

        var app = builder.Build();
        app.MapGet("/me", (HttpContext context) => context.GetCognitoUser()!.Subject).RequireAuthorization();
        app.MapGet("/orders", () => "one pair of skates").RequireCognitoScope("orders/read");
        app.MapGet("/admin", () => "You are an administrator.").RequireCognitoGroup("admins");
        return app;
    }
    #endregion

    [Fact]
    public async Task An_API_lets_in_whom_it_is_for()
    {
        await using var emulator = await StartAsync();
        var alice = await SignInAsync(emulator);
        var bob = await SignInAsync(emulator, username: "bob");

        await using var app = await StartApiAsync(emulator, static _ => { });

        Assert.Equal((HttpStatusCode.OK, alice.Subject), await GetAsync(app, "/me", alice.AccessToken.Reveal()));
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(app, "/orders", bob.AccessToken.Reveal())).Status);
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(app, "/admin", alice.AccessToken.Reveal())).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await GetAsync(app, "/admin", bob.AccessToken.Reveal())).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await GetAsync(app, "/me", alice.IdToken.Reveal())).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await GetAsync(app, "/me")).Status);
    }

    #region bearer-options
    internal static void TakeTokensOfWebSockets(IServiceCollection services) =>
        services.Configure<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme, options => options.Events.OnMessageReceived = context =>
        {
            if (context.Request.Path.StartsWithSegments("/live", StringComparison.Ordinal))     // a browser cannot set a header there
                context.Token = context.Request.Query["access_token"];
            return Task.CompletedTask;
        });
    #endregion

    [Fact]
    public async Task The_applications_own_options_still_count()
    {
        await using var emulator = await StartAsync();
        var session = await SignInAsync(emulator);
        await using var app = await StartApiAsync(emulator, TakeTokensOfWebSockets, static app => app.MapGet("/live", () => "hello").RequireAuthorization());

        Assert.Equal(HttpStatusCode.OK, (await GetAsync(app, "/live?access_token=" + session.AccessToken.Reveal())).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await GetAsync(app, "/live?access_token=" + session.IdToken.Reveal())).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await GetAsync(app, "/me?access_token=" + session.AccessToken.Reveal())).Status);
    }

    public interface ISharedSet
    {
        ValueTask<bool> ContainsAsync(string id, CancellationToken cancellationToken);
    }

    private static Task<CognitoEmulator> StartAsync() => CognitoEmulator.StartAsync(
        static o => o.AddUserPool("people", static pool =>
        {
            pool.AddClient("web");
            pool.AddGroup("admins");
            pool.AddUser("alice", Password, static alice => alice.Groups.Add("admins"));
            pool.AddUser("bob", Password);
            pool.Triggers.On<PreTokenGenerationV2Event>(static (e, _) =>
            {
                e.AccessToken().AddScope("orders/read");
                return Task.CompletedTask;
            });
        }),
        Cancel);

    private static async Task<UserSession> SignInAsync(CognitoEmulator emulator, string? pool = null, string? client = null, string username = "alice")
    {
        var services = new ServiceCollection();
        services.AddCognitoFederation().UseEmulator(emulator, userPool: pool, client: client);
        await using var provider = services.BuildServiceProvider();
        return Assert.IsType<SignedIn>(await provider.GetRequiredService<ISignIn>().StartAsync(SignInRequest.Password(username, Password), Cancel)).Session;
    }

    private static async Task<WebApplication> StartApiAsync(CognitoEmulator emulator, Action<IServiceCollection> configure, Action<WebApplication>? map = null)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddCognitoFederation().UseEmulator(emulator);
        configure(builder.Services);
        var app = BuildApi(builder);
        map?.Invoke(app);
        await app.StartAsync(Cancel);
        return app;
    }

    private static async Task<(HttpStatusCode Status, string Body)> GetAsync(WebApplication app, string path, string? token = null)
    {
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await http.SendAsync(request, Cancel);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(Cancel));
    }

    private sealed class SharedSet : ISharedSet
    {
        public HashSet<string> Ids { get; } = [];

        public ValueTask<bool> ContainsAsync(string id, CancellationToken cancellationToken) => new(Ids.Contains(id));
    }
}
