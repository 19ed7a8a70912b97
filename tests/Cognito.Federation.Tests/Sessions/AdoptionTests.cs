using System.Text.Json.Nodes;

namespace Cognito.Federation.Tests;

public sealed class AdoptionTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Tokens_that_somebody_else_received_become_a_session_that_refreshes()
    {
        await using var alice = await SignedInPerson.StartAsync(signInAs: "alice@example.com");
        var directory = alice.AnotherDirectory();

        var session = directory.Sessions.FromTokens(alice.Session.IdToken, alice.Session.AccessToken, alice.Session.RefreshToken);

        Assert.Equal(alice.Session.Subject, session.Subject);
        Assert.Equal("alice", session.Username);
        Assert.Equal(alice.Session.AccessTokenExpiresAt, session.AccessTokenExpiresAt);
        Assert.True(alice.Session.IsFromCognito);
        Assert.False(session.IsFromCognito);
        Assert.True((await directory.Sessions.RefreshAsync(session, Cancel)).IsFromCognito);
    }

    [Fact]
    public async Task A_refresh_token_alone_becomes_a_session()
    {
        await using var alice = await SignedInPerson.StartAsync(c => { c.RefreshTokenRotation = true; c.GenerateSecret = true; }, signInAs: "alice@example.com");

        var session = await alice.AnotherDirectory().Sessions.ResumeAsync(alice.Session.RefreshToken!.Value, cancellationToken: Cancel);

        Assert.Equal(alice.Session.Subject, session.Subject);
        Assert.Equal("alice", session.Username);
        Assert.NotEqual(alice.Session.RefreshToken, session.RefreshToken);
    }

    [Fact]
    public async Task A_refresh_token_of_nobody_asks_for_a_new_sign_in()
    {
        await using var alice = await SignedInPerson.StartAsync();

        await Assert.ThrowsAsync<ReauthenticationRequiredException>(() => alice.Sessions.ResumeAsync(new RefreshToken("nobody's"), cancellationToken: Cancel));
    }

    [Fact]
    public void Both_forms_of_the_pools_issuer_are_its_own()
    {
        var (sessions, _, _) = FakeSessions.Create();
        var (id, access) = FakeSessions.Tokens("x", issuer: "https://issuer-cognito-idp.eu-central-1.amazonaws.com/" + FakeSessions.PoolId);

        Assert.Equal("sub-1", sessions.FromTokens(new IdToken(id), new AccessToken(access)).Subject);
    }

    [Fact]
    public void A_replica_takes_the_tokens_that_name_the_primary_region()
    {
        var directory = UserDirectory.Create(new CognitoFederationOptions { UserPool = { Id = FakeSessions.PoolId, ClientId = FakeSessions.ClientId, Region = "eu-west-1" } });
        var (id, access) = FakeSessions.Tokens("x");

        Assert.Equal("sub-1", directory.Sessions.FromTokens(new IdToken(id), new AccessToken(access)).Subject);
    }

    [Theory]
    [InlineData("issuer", "expected issuer (iss) 'https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_AbCdEf', got 'https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Other'")]
    [InlineData("look-alike", "got 'https://cognito-idp.eu-central-1.amazonaws.com.evil/eu-central-1_AbCdEf'")]
    [InlineData("audience", "expected audience (aud) 'client1', got 'client2'")]
    [InlineData("client", "expected app client (client_id) 'client1', got 'client2'")]
    [InlineData("swapped", "expected token_use 'id', got 'access'")]
    [InlineData("two ID tokens", "expected token_use 'access', got 'id'")]
    [InlineData("two people", "are of different people")]
    [InlineData("opaque", "The access token is not a JWT")]
    public void Tokens_of_something_else_are_refused_with_expected_and_got(string what, string says)
    {
        var (sessions, _, _) = FakeSessions.Create();
        var ours = FakeSessions.Tokens("x");
        var (id, access) = what switch
        {
            "issuer" => FakeSessions.Tokens("x", issuer: "https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Other"),
            "look-alike" => FakeSessions.Tokens("x", issuer: "https://cognito-idp.eu-central-1.amazonaws.com.evil/" + FakeSessions.PoolId),
            "audience" => (FakeSessions.Tokens("x", client: "client2").Id, ours.Access),
            "client" => (ours.Id, FakeSessions.Tokens("x", client: "client2").Access),
            "swapped" => (ours.Access, ours.Id),
            "two ID tokens" => (ours.Id, ours.Id),
            "two people" => (ours.Id, FakeSessions.Tokens("x", subject: "sub-2").Access),
            _ => (ours.Id, "opaque-secret"),
        };

        var refusal = Assert.Throws<ArgumentException>(() => sessions.FromTokens(new IdToken(id), new AccessToken(access)));

        Assert.Contains(says, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("opaque-secret", refusal.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(id, refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_device_that_the_tokens_are_bound_to_is_kept()
    {
        var (sessions, _, _) = FakeSessions.Create();
        var (id, _) = FakeSessions.Tokens("x");
        var access = TestJwt.Of($$"""{"iss":"{{FakeSessions.Issuer}}","sub":"sub-1","exp":4000000000,"token_use":"access","client_id":"client1","username":"alice","device_key":"eu-central-1_d"}""");

        Assert.Equal("eu-central-1_d", sessions.FromTokens(new IdToken(id), new AccessToken(access)).DeviceKey);
    }

    [Theory]
    [InlineData("iss")]
    [InlineData("aud")]
    [InlineData("sub")]
    [InlineData("token_use")]
    public void What_a_token_says_at_great_length_is_cut_and_forges_no_line(string claim)
    {
        var (sessions, _, _) = FakeSessions.Create();
        var claims = new JsonObject { ["iss"] = FakeSessions.Issuer, ["sub"] = "sub-1", ["exp"] = 4_000_000_000, ["token_use"] = "id", ["aud"] = FakeSessions.ClientId, ["cognito:username"] = "alice" };
        claims[claim] = "x\r\n" + new string('y', 10_000);

        var refusal = Assert.Throws<ArgumentException>(() => sessions.FromTokens(new IdToken(TestJwt.Of(claims.ToJsonString())), new AccessToken(FakeSessions.Tokens("x").Access)));

        Assert.InRange(refusal.Message.Length, 1, 600);
        Assert.DoesNotContain("x\r\n", refusal.Message, StringComparison.Ordinal);
    }
}
