using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using Cognito.Federation.Emulator.Tests.SignIn;
using static Cognito.Federation.Emulator.Tests.SignIn.SignInCalls;

namespace Cognito.Federation.Emulator.Tests.Tokens;

public sealed class AccessTokenTests
{
    private const string Invalid = "Invalid Access Token";

    [Fact]
    public async Task An_ID_token_is_no_access_token()
    {
        await using var emulator = await StartAsync();

        (await emulator.GetUserAsync((await emulator.SignInAsync()).Token("IdToken"))).AssertNotAuthorized(Invalid);
    }

    [Fact]
    public async Task A_changed_payload_a_broken_signature_and_no_signature_are_refused()
    {
        await using var emulator = await StartAsync(pool: p => p.AddUser("bob", Password));
        var parts = (await emulator.SignInAsync()).Token("AccessToken").Split('.');
        var others = (await emulator.SignInAsync("bob")).Token("AccessToken").Split('.');
        var flipped = Base64Url.DecodeFromChars(parts[2]);
        flipped[0] ^= 1;

        (await emulator.GetUserAsync($"{parts[0]}.{others[1]}.{parts[2]}")).AssertNotAuthorized(Invalid);
        (await emulator.GetUserAsync($"{parts[0]}.{parts[1]}.{Base64Url.EncodeToString(flipped)}")).AssertNotAuthorized(Invalid);
        (await emulator.GetUserAsync($"{parts[0]}.{parts[1]}.")).AssertNotAuthorized(Invalid);
        (await emulator.GetUserAsync($"{parts[0]}.{parts[1]}")).AssertNotAuthorized(Invalid);
    }

    [Theory]
    [InlineData("none")]
    [InlineData("HS256")]
    public async Task Another_algorithm_is_refused(string algorithm)
    {
        await using var emulator = await StartAsync();
        var parts = (await emulator.SignInAsync()).Token("AccessToken").Split('.');
        var kid = JsonDocument.Parse(Base64Url.DecodeFromChars(parts[0])).RootElement.GetProperty("kid").GetString();
        var header = Base64Url.EncodeToString(Encoding.UTF8.GetBytes($$"""{"alg":"{{algorithm}}","kid":"{{kid}}"}"""));

        (await emulator.GetUserAsync($"{header}.{parts[1]}.")).AssertNotAuthorized(Invalid);
        (await emulator.GetUserAsync($"{header}.{parts[1]}.{parts[2]}")).AssertNotAuthorized(Invalid);
    }

    [Fact]
    public async Task An_access_token_expires_by_the_emulators_clock()
    {
        await using var emulator = await StartAsync(c => c.AccessTokenValidity = TimeSpan.FromMinutes(5));
        var token = (await emulator.SignInAsync()).Token("AccessToken");
        Assert.Equal("alice", (await emulator.GetUserAsync(token)).Text("Username"));
        emulator.Clock.Advance(TimeSpan.FromMinutes(5));

        (await emulator.GetUserAsync(token)).AssertNotAuthorized("Access Token has expired");
    }

    [Fact]
    public async Task Another_pools_and_another_emulators_token_are_refused()
    {
        await using var emulator = await StartAsync();
        await using var other = await StartAsync();

        (await emulator.GetUserAsync((await other.SignInAsync()).Token("AccessToken"))).AssertNotAuthorized(Invalid);
    }

    [Fact]
    public async Task A_token_of_this_pools_key_that_no_sign_in_issued_is_refused()
    {
        await using var emulator = await StartAsync();
        var pool = emulator.State.UserPools.All[0];
        var key = await pool.Authentication.Keys.GetAsync(TokenUse.Access);
        var forged = JwtWriter.Write(key, json =>
        {
            json.WriteString("iss", PoolIssuer.Of(emulator.State, pool));
            json.WriteString("client_id", emulator.Client().Id);
            json.WriteString("event_id", RandomText.Uuid());
            json.WriteString("token_use", "access");
            json.WriteNumber("exp", emulator.Clock.GetUtcNow().AddHours(1).ToUnixTimeSeconds());
        });

        (await emulator.GetUserAsync(forged)).AssertNotAuthorized("Access Token has been revoked");
    }

    [Theory]
    [InlineData("exp", nameof(TokenFault.Expired))]
    [InlineData("iss", nameof(TokenFault.Issuer))]
    [InlineData("token_use", nameof(TokenFault.Use))]
    public async Task A_token_without_one_of_the_claims_that_bind_it_is_refused(string missing, string fault)
    {
        await using var emulator = await StartAsync();
        var pool = emulator.State.UserPools.All[0];
        var token = JwtWriter.Write(await pool.Authentication.Keys.GetAsync(TokenUse.Id), json =>
        {
            if (missing != "iss")
                json.WriteString("iss", PoolIssuer.Of(emulator.State, pool));
            if (missing != "token_use")
                json.WriteString("token_use", "id");
            if (missing != "exp")
                json.WriteNumber("exp", emulator.Clock.GetUtcNow().AddHours(1).ToUnixTimeSeconds());
        });

        Assert.Equal(fault, PoolTokens.Read(emulator.State, token, TokenUse.Id).Fault.ToString());
    }
}
