using System.Net;
using Cognito.Federation.Testing;
using Microsoft.Extensions.Time.Testing;
using static Cognito.Federation.Tests.Tokens.TokenBench;

namespace Cognito.Federation.Tests.Tokens;

/// <summary>How a verifier comes by the keys of a pool, and what it does when it cannot.</summary>
public sealed class SigningKeyTests : IDisposable
{
    private readonly FakeTimeProvider _time = new(Now);
    private readonly RecordedHandler _handler = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _handler.Dispose();

    [Fact]
    public async Task Keys_are_fetched_once_below_the_issuer_and_kept()
    {
        Publish(Forge.Jwks);
        var verifier = Fetching();

        for (var i = 0; i < 3; i++)
            Assert.IsType<VerifiedAccessToken>(await verifier.VerdictAsync(Forge.Access(("jti", $"t-{i}"))));

        Assert.Equal(TokenForge.Issuer + "/.well-known/jwks.json", Assert.Single(_handler.Requests).Uri.AbsoluteUri);
    }

    [Fact]
    public async Task A_thousand_first_callers_share_one_fetch()
    {
        var released = PublishWhenReleased();
        var verifier = Fetching();
        var token = Forge.Access();

        var callers = Enumerable.Range(0, 1000).Select(_ => verifier.VerdictAsync(token)).ToList();
        released.SetResult();

        Assert.All(await Task.WhenAll(callers), verdict => Assert.IsType<VerifiedAccessToken>(verdict));
        Assert.Single(_handler.Requests);
    }

    [Fact]
    public async Task Ten_thousand_invented_key_ids_cause_one_fetch()
    {
        Publish(Forge.Jwks);
        var verifier = Fetching();
        await verifier.VerdictAsync(Forge.Access());
        Publish(Forge.Jwks);

        for (var i = 0; i < 10_000; i++)
            Assert.Equal(TokenCheck.Key, (await verifier.RefusalAsync(WithKeyId($"invented-{i}"))).Check);

        Assert.Equal(2, _handler.Requests.Count);
        _time.Advance(TimeSpan.FromSeconds(10));
        Publish(Forge.Jwks);
        await verifier.RefusalAsync(WithKeyId("invented"));
        Assert.Equal(3, _handler.Requests.Count);
    }

    [Fact]
    public async Task Invented_key_ids_cause_one_fetch_before_any_token_was_good_too()
    {
        Publish(Forge.Jwks);
        var verifier = Fetching();

        for (var i = 0; i < 100; i++)
            Assert.Equal(TokenCheck.Key, (await verifier.RefusalAsync(WithKeyId($"invented-{i}"))).Check);

        Assert.Single(_handler.Requests);
        Assert.IsType<VerifiedAccessToken>(await verifier.VerdictAsync(Forge.Access()));
    }

    [Fact]
    public async Task A_key_that_came_after_the_first_fetch_is_found_at_once()
    {
        Publish(Forge.KeySet(TokenForge.IdKeyId));
        var verifier = Fetching(TokenUse.AccessOrId);
        Assert.IsType<VerifiedIdToken>(await verifier.VerdictAsync(Forge.Id()));
        Publish(Forge.Jwks);

        Assert.IsType<VerifiedAccessToken>(await verifier.VerdictAsync(Forge.Access()));
    }

    [Fact]
    public async Task Old_keys_serve_while_newer_ones_are_fetched_aside()
    {
        Publish(Forge.Jwks);
        var verifier = Fetching();
        await verifier.VerdictAsync(Forge.Access());
        _time.Advance(TimeSpan.FromMinutes(59));
        Assert.IsType<VerifiedAccessToken>(await verifier.VerdictAsync(Forge.Access()));
        Assert.Single(_handler.Requests);
        _time.Advance(TimeSpan.FromMinutes(2));
        var asked = new TaskCompletionSource();
        _handler.Answer(cancellation =>
        {
            asked.SetResult();
            return RecordedHandler.NeverAsync<HttpResponseMessage>(cancellation);
        });
        var token = Forge.Access(("exp", Now.AddHours(2).ToUnixTimeSeconds()));

        Assert.IsType<VerifiedAccessToken>(await verifier.VerdictAsync(token));
        await asked.Task.WaitAsync(Cancellation);
        Assert.IsType<VerifiedAccessToken>(await verifier.VerdictAsync(token));

        Assert.Equal(2, _handler.Requests.Count);
    }

    [Fact]
    public async Task Through_an_outage_the_last_keys_serve_without_end()
    {
        Publish(Forge.Jwks);
        var verifier = Fetching();
        await verifier.VerdictAsync(Forge.Access());

        for (var i = 0; i < 20; i++)
        {
            _handler.Throw(new HttpRequestException("down"));
            _time.Advance(TimeSpan.FromHours(2));
            Assert.IsType<VerifiedAccessToken>(await verifier.VerdictAsync(Forge.Access(("exp", Now.AddDays(9).ToUnixTimeSeconds()))));
        }
    }

    [Fact]
    public async Task Without_any_keys_a_verdict_is_impossible_and_the_next_second_tries_again()
    {
        _handler.Reply("", HttpStatusCode.ServiceUnavailable);
        var verifier = Fetching();

        for (var i = 0; i < 5; i++)
        {
            var failure = await Assert.ThrowsAsync<CognitoServiceException>(() => verifier.VerdictAsync(Forge.Access()));
            Assert.Equal((CognitoErrorCode.SigningKeysUnavailable, true, HttpStatusCode.ServiceUnavailable), (failure.Code, failure.IsTransient, failure.StatusCode));
            Assert.Contains("jwks.json: expected status 200, got 503.", failure.Message, StringComparison.Ordinal);
        }
        Assert.Single(_handler.Requests);
        _time.Advance(TimeSpan.FromSeconds(1));
        Publish(Forge.Jwks);
        Assert.IsType<VerifiedAccessToken>(await verifier.VerdictAsync(Forge.Access()));
    }

    [Theory]
    [InlineData("", "what came is no key set: it is not JSON with each name once.")]
    [InlineData("[]", "what came is no key set: expected a JSON object with an array 'keys'.")]
    [InlineData("""{"keys":[]}""", "it holds no RSA key of 2048 to 8192 bits")]
    [InlineData("""{"keys":[],"keys":[]}""", "each name once")]
    [InlineData("""{"keys":[{"kty":"oct","kid":"access-key","k":"c2VjcmV0"}]}""", "it holds no RSA key")]
    [InlineData("""{"keys":[{"kty":"RSA","kid":"access-key","use":"sig","alg":"RS256","n":"AQAB","e":"AQAB"}]}""", "it holds no RSA key")]
    public async Task What_is_no_key_set_is_said_to_be_none(string body, string why)
    {
        Publish(body);

        var failure = await Assert.ThrowsAsync<CognitoServiceException>(() => Fetching().VerdictAsync(Forge.Access()));

        Assert.Contains(why, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_set_may_not_be_larger_than_any_that_a_pool_has()
    {
        Publish(new string(' ', 130 * 1024) + Forge.Jwks);

        var failure = await Assert.ThrowsAsync<CognitoServiceException>(() => Fetching().VerdictAsync(Forge.Access()));

        Assert.Contains("expected 131072 bytes at most, got more.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_given_up_after_five_seconds()
    {
        _handler.Hang();
        var waiting = Fetching().VerdictAsync(Forge.Access());

        while (!waiting.IsCompleted)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        Assert.Contains("no answer within 5 seconds.", (await Assert.ThrowsAsync<CognitoServiceException>(() => waiting)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_caller_who_gives_up_leaves_the_fetch_to_the_others()
    {
        var released = PublishWhenReleased();
        var verifier = Fetching();
        using var impatience = new CancellationTokenSource();
        var impatient = verifier.VerifyAsync(Forge.Access(), impatience.Token).AsTask();
        var patient = verifier.VerdictAsync(Forge.Access());

        await impatience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        released.SetResult();

        Assert.IsType<VerifiedAccessToken>(await patient);
        Assert.Single(_handler.Requests);
    }

    [Fact]
    public async Task Embedded_keys_serve_without_a_fetch_until_a_token_names_another()
    {
        var verifier = Verifier(TokenUse.AccessOrId, configure: null);
        Assert.IsType<VerifiedAccessToken>(await verifier.VerdictAsync(Forge.Access()));

        var partly = Create(pool => pool.UseKeys(Forge.KeySet(TokenForge.AccessKeyId)), TokenUse.AccessOrId);
        Publish(Forge.Jwks);
        Assert.IsType<VerifiedIdToken>(await partly.VerdictAsync(Forge.Id()));
        Assert.Single(_handler.Requests);
    }

    [Fact]
    public async Task Each_form_of_the_issuer_has_its_own_keys_and_no_others()
    {
        const string Updated = "https://issuer-cognito-idp.eu-central-1.amazonaws.com/" + TokenForge.PoolId;
        var verifier = Fetching();
        Publish(Forge.Jwks);
        Assert.IsType<VerifiedAccessToken>(await verifier.VerdictAsync(Forge.Access(("iss", Updated))));
        Publish(Forge.KeySet("sibling"));

        Assert.Equal(TokenCheck.Key, (await verifier.RefusalAsync(Forge.Access())).Check);

        Assert.Equal([Updated + "/.well-known/jwks.json", TokenForge.Issuer + "/.well-known/jwks.json"], _handler.Requests.Select(r => r.Uri.AbsoluteUri));
    }

    [Fact]
    public async Task A_replica_has_issuers_of_its_own_region()
    {
        const string Replica = "https://cognito-idp.us-gov-west-1.amazonaws.com/" + TokenForge.PoolId;
        Publish(Forge.Jwks);

        Assert.IsType<VerifiedAccessToken>(await Create(pool => pool.ReplicaRegions.Add("us-gov-west-1")).VerdictAsync(Forge.Access(("iss", Replica))));
        Assert.Equal(TokenCheck.Issuer, (await Fetching().RefusalAsync(Forge.Access(("iss", Replica)))).Check);
    }

    private void Publish(string jwks) => _handler.Answer(_ => Task.FromResult(Published(jwks)));

    private TaskCompletionSource PublishWhenReleased()
    {
        var released = new TaskCompletionSource();
        _handler.Answer(async _ =>
        {
            await released.Task;
            return Published(Forge.Jwks);
        });
        return released;
    }

    private static HttpResponseMessage Published(string jwks) => RecordedHandler.Response(jwks, HttpStatusCode.OK, "application/json");

    private static string WithKeyId(string id) => Forge.Forge(System.Text.Json.JsonSerializer.SerializeToElement(new { header = new Dictionary<string, string> { ["kid"] = id }, sign = "none" }));

    private TokenVerifier Fetching(TokenUse use = TokenUse.Access) => Create(_ => { }, use);

    private TokenVerifier Create(Action<TrustedUserPool> configure, TokenUse use = TokenUse.Access) => TokenVerifier.Create(
        new TokenVerifierOptions { TokenUse = use }.AddUserPool(TokenForge.PoolId, pool =>
        {
            pool.ClientIds.Add(TokenForge.ClientId);
            configure(pool);
        }),
        _time,
        handler: _handler);
}
