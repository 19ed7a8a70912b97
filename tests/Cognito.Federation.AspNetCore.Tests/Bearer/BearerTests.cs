using System.Buffers.Text;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Cognito.Federation.Emulator;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Cognito.Federation.AspNetCore.Tests.Bearer;

public sealed class BearerTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_endpoint_lets_in_whom_it_is_for()
    {
        await using var api = new ApiHost();
        var tokens = new Dictionary<string, string>();
        foreach (var name in (string[])["alice", "bob", "carol"])
            tokens[name] = (await api.SignInAsync(name)).AccessToken.Reveal();

        Assert.Equal(HttpStatusCode.OK, await api.StatusAsync("/"));
        Assert.Equal(
            ["alice /me OK", "alice /orders OK", "alice /admin OK", "bob /me OK", "bob /orders OK", "bob /admin Forbidden", "carol /me OK", "carol /orders Forbidden", "carol /admin Forbidden"],
            await Task.WhenAll(tokens.SelectMany(person => ((string[])["/me", "/orders", "/admin"]).Select(async path => $"{person.Key} {path} {await api.StatusAsync(path, person.Value)}"))));
    }

    [Fact]
    public async Task The_caller_is_a_typed_value_and_groups_are_roles()
    {
        await using var api = new ApiHost();
        var session = await api.SignInAsync();

        using var response = await api.GetAsync("/me", session.AccessToken.Reveal());

        var caller = JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancellation))!;
        Assert.Equal((session.Subject, "alice"), ((string?)caller["subject"], (string?)caller["username"]));
        Assert.Equal("""["admins","customers"]""", caller["groups"]!.ToJsonString());
        Assert.Contains("orders/read", caller["scopes"]!.AsArray().Select(scope => (string?)scope));
    }

    [Theory]
    [InlineData("/me")]
    [InlineData("/orders")]
    [InlineData("/admin")]
    public async Task Whoever_is_nobody_gets_401_and_no_redirect(string path)
    {
        await using var api = new ApiHost();
        using var response = await api.GetAsync(path);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Null(response.Headers.Location);
        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.ToString());
    }

    [Theory]
    [InlineData("ID token", "TokenUse: expected access, got id")]
    [InlineData("forged", "Signature: expected a signature of header and payload by the key that the header names, got another")]
    [InlineData("alg none", "Algorithm: expected RS256, got none")]
    [InlineData("sibling client", "Client: expected ")]
    [InlineData("sibling pool", "Issuer: expected ")]
    [InlineData("expired", "Expiry: expected after ")]
    [InlineData("garbage", "Format: expected three parts with dots between, got 1")]
    public async Task A_token_that_is_no_key_to_this_API_is_401_with_the_check_in_development_only(string kind, string check)
    {
        foreach (var environment in (string[])["Development", "Staging"])
        {
            await using var api = new ApiHost(environment: environment);
            var token = await BadTokenAsync(api, kind);

            using var response = await api.GetAsync("/me", token);

            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
            var header = response.Headers.WwwAuthenticate.ToString();
            if (environment == "Development")
                Assert.StartsWith($"Bearer error=\"invalid_token\", error_description=\"{check}", header, StringComparison.Ordinal);
            else
                Assert.Equal("Bearer", header);
            Assert.Null(response.Headers.Location);
        }
    }

    [Theory]
    [InlineData("carol", "/orders", "scope: orders/read")]
    [InlineData("bob", "/admin", "group: admins")]
    public async Task A_missing_right_is_403_with_its_name_in_development_only(string name, string path, string missing)
    {
        await using var api = new ApiHost();
        using var told = await api.GetAsync(path, (await api.SignInAsync(name)).AccessToken.Reveal());
        await using var quiet = new ApiHost(environment: "Staging");
        using var untold = await quiet.GetAsync(path, (await quiet.SignInAsync(name)).AccessToken.Reveal());

        Assert.Equal((HttpStatusCode.Forbidden, $"Bearer error=\"insufficient_scope\", error_description=\"{missing}\""), (told.StatusCode, told.Headers.WwwAuthenticate.ToString()));
        Assert.Equal((HttpStatusCode.Forbidden, ""), (untold.StatusCode, untold.Headers.WwwAuthenticate.ToString()));
    }

    [Fact]
    public async Task ID_tokens_are_let_in_where_that_is_spelled_and_only_there()
    {
        await using var api = new ApiHost(static services => services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddCognitoBearer("Ids", static options => options.TokenUse = TokenUse.Id));
        var session = await api.SignInAsync();

        Assert.Equal("alice", (await AuthenticateAsync(api.Services, "Ids", session.IdToken.Reveal())).Principal!.Identity!.Name);
        Assert.False((await AuthenticateAsync(api.Services, "Ids", session.AccessToken.Reveal())).Succeeded);
        Assert.Equal(HttpStatusCode.Unauthorized, await api.StatusAsync("/me", session.IdToken.Reveal()));
    }

    [Fact]
    public async Task Of_several_pools_the_issuer_chooses_and_each_has_its_own_keys_and_clients()
    {
        static void Web(UserPoolSeed pool) => pool.AddClient("web").AddClient("sibling").AddUser("alice", "Corr3ct-horse!");
        await using var emulator = await CognitoEmulator.StartAsync(static o => o.AddUserPool("people", Web).AddUserPool("partners", Web).AddUserPool("strangers", Web), Cancellation);
        var (people, partners, strangers) = (emulator.UserPools[0], emulator.UserPools[1], emulator.UserPools[2]);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddAuthentication().AddCognitoBearer(options =>
        {
            foreach (var trusted in (EmulatedUserPool[])[people, partners])
            {
                options.AddUserPool(trusted.Id, pool =>
                {
                    pool.ClientIds.Add(trusted.Clients[0].Id);
                    pool.JwksUri = trusted.JwksUri.AbsoluteUri;
                });
            }
        });
        await using var app = builder.Build();

        Assert.True(await IsAcceptedAsync(people, 0));
        Assert.True(await IsAcceptedAsync(partners, 0));
        Assert.False(await IsAcceptedAsync(people, 1));
        Assert.False(await IsAcceptedAsync(partners, 1));
        Assert.False(await IsAcceptedAsync(strangers, 0));

        async Task<bool> IsAcceptedAsync(EmulatedUserPool pool, int client) =>
            (await AuthenticateAsync(app.Services, JwtBearerDefaults.AuthenticationScheme, await SignInAsync(emulator, pool, pool.Clients[client].Id))).Succeeded;
    }

    [Fact]
    public async Task Keys_that_rotate_while_it_runs_turn_nobody_away()
    {
        await using var api = new ApiHost();
        var before = (await api.SignInAsync()).AccessToken.Reveal();
        Assert.Equal(HttpStatusCode.OK, await api.StatusAsync("/me", before));

        await api.Pool.RotateSigningKeysAsync(cancellationToken: Cancellation);
        var after = (await api.SignInAsync()).AccessToken.Reveal();

        Assert.Equal(HttpStatusCode.OK, await api.StatusAsync("/me", after));
        Assert.Equal(HttpStatusCode.OK, await api.StatusAsync("/me", before));
    }

    [Fact]
    public async Task An_outage_of_the_key_set_turns_nobody_away()
    {
        await using var api = new ApiHost();
        var token = (await api.SignInAsync()).AccessToken.Reveal();
        Assert.Equal(HttpStatusCode.OK, await api.StatusAsync("/me", token));
        var live = api.Services.GetRequiredService<IUserSessions>().Track(await api.SignInAsync());
        api.Emulator.Clock.Advance(TimeSpan.FromHours(2));
        var fresh = (await live.GetAccessTokenAsync(Cancellation)).Reveal();

        await api.Emulator.DisposeAsync();

        for (var i = 0; i < 20; i++)
            Assert.Equal(HttpStatusCode.OK, await api.StatusAsync("/me", fresh));
    }

    [Fact]
    public async Task Where_keys_were_never_to_be_had_it_is_503_and_not_the_callers_fault()
    {
        await using var api = new ApiHost();
        var token = (await api.SignInAsync()).AccessToken.Reveal();
        await api.Emulator.DisposeAsync();

        using var response = await api.GetAsync("/me", token);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(1), response.Headers.RetryAfter!.Delta);
    }

    [Fact]
    public async Task What_the_application_configures_wins()
    {
        await using var api = new ApiHost(static services => services.Configure<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme, static options => options.TokenValidationParameters.ValidateLifetime = false));
        var token = (await api.SignInAsync()).AccessToken.Reveal();
        api.Emulator.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal(HttpStatusCode.OK, await api.StatusAsync("/me", token));
    }

    [Fact]
    public async Task Events_of_the_application_do_not_take_the_checks_away()
    {
        await using var api = new ApiHost(static services => services.Configure<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme, static options => options.Events = new JwtBearerEvents()));
        var session = await api.SignInAsync();

        Assert.Equal(HttpStatusCode.OK, await api.StatusAsync("/me", session.AccessToken.Reveal()));
        Assert.Equal(HttpStatusCode.Unauthorized, await api.StatusAsync("/me", session.IdToken.Reveal()));
        Assert.Equal(HttpStatusCode.Unauthorized, await api.StatusAsync("/me", await BadTokenAsync(api, "sibling client")));
    }

    [Fact]
    public async Task Policies_of_scopes_and_groups_work_beside_roles()
    {
        await using var api = new ApiHost();
        var token = (await api.SignInAsync("bob")).AccessToken.Reveal();
        Assert.Equal(HttpStatusCode.OK, await api.StatusAsync("/me", token));
        var authorization = api.Services.GetRequiredService<IAuthorizationService>();
        var user = (await AuthenticateAsync(api.Services, JwtBearerDefaults.AuthenticationScheme, token)).Principal!;

        Assert.Equal(("bob", true, false), (user.Identity!.Name, user.IsInRole("customers"), user.IsInRole("admins")));
        Assert.True((await authorization.AuthorizeAsync(user, new AuthorizationPolicyBuilder().RequireCognitoScope("orders/write", "orders/read").RequireCognitoGroup("customers").Build())).Succeeded);
        Assert.False((await authorization.AuthorizeAsync(user, new AuthorizationPolicyBuilder().RequireCognitoScope("orders/read").RequireCognitoGroup("admins").Build())).Succeeded);
        Assert.Throws<ArgumentException>(() => new AuthorizationPolicyBuilder().RequireCognitoScope());
        Assert.Equal("bob", Assert.IsType<VerifiedAccessToken>(new DefaultHttpContext { User = user }.GetCognitoUser()).Username);
        Assert.Null(new DefaultHttpContext().GetCognitoUser());
    }

    [Fact]
    public void Without_a_user_pool_the_host_does_not_start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddAuthentication().AddCognitoBearer();
        using var app = builder.Build();

        var fault = Assert.Throws<OptionsValidationException>(() => app.Services.GetRequiredService<IStartupValidator>().Validate());

        Assert.Contains("Cognito:UserPool:Id is not set", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cache_that_would_do_nothing_is_refused()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddAuthentication().AddCognitoBearer(static options => options.AddUserPool("us-east-1_AbCdEfGhI", "client1").UseCache());
        using var app = builder.Build();

        Assert.Contains("leave UseCache out", Assert.Throws<InvalidOperationException>(() => app.Services.GetRequiredService<IStartupValidator>().Validate()).Message, StringComparison.Ordinal);
    }

    private static async Task<AuthenticateResult> AuthenticateAsync(IServiceProvider services, string scheme, string token)
    {
        using var scope = services.CreateScope();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        context.Request.Headers.Authorization = "Bearer " + token;
        return await context.AuthenticateAsync(scheme);
    }

    private static async Task<string> BadTokenAsync(ApiHost api, string kind)
    {
        var session = await api.SignInAsync();
        var parts = session.AccessToken.Reveal().Split('.');
        switch (kind)
        {
            case "ID token":
                return session.IdToken.Reveal();
            case "forged":
                var claims = JsonNode.Parse(Base64Url.DecodeFromChars(parts[1]))!;
                claims["cognito:groups"] = new JsonArray("admins", "everything");
                return $"{parts[0]}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(claims.ToJsonString()))}.{parts[2]}";
            case "alg none":
                return $"{Base64Url.EncodeToString("""{"alg":"none"}"""u8)}.{parts[1]}.";
            case "expired":
                api.Emulator.Clock.Advance(TimeSpan.FromHours(1) + TimeSpan.FromSeconds(31));
                return session.AccessToken.Reveal();
            case "sibling client":
                var admin = api.Services.GetRequiredService<IUserDirectory>().Admin;
                var made = await admin.InvokeAsync("CreateUserPoolClient", System.Text.Json.JsonSerializer.SerializeToElement(new Dictionary<string, string> { ["UserPoolId"] = api.Pool.Id, ["ClientName"] = "sibling" }), Cancellation);
                return await SignInAsync(api.Emulator, api.Pool, made.GetProperty("UserPoolClient").GetProperty("ClientId").GetString()!);
            case "sibling pool":
                await using (var other = await CognitoEmulator.StartAsync(static o => o.AddUserPool("others", static p => p.AddClient("web").AddUser("alice", "Corr3ct-horse!")), Cancellation))
                    return await SignInAsync(other, other.UserPools[0], other.UserPools[0].Clients[0].Id);
            default:
                return "garbage";
        }
    }

    private static async Task<string> SignInAsync(CognitoEmulator emulator, EmulatedUserPool pool, string clientId)
    {
        var options = new CognitoFederationOptions { UserPool = { Id = pool.Id, ClientId = clientId, ServiceUrl = emulator.Url.AbsoluteUri } };
        var outcome = await UserDirectory.Create(options, emulator.Clock).SignIn.StartAsync(SignInRequest.Password("alice", "Corr3ct-horse!"), Cancellation);
        return Assert.IsType<SignedIn>(outcome).Session.AccessToken.Reveal();
    }
}
