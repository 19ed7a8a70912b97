using System.Net;
using Cognito.Federation.Testing;
using Microsoft.Extensions.Time.Testing;
using static Cognito.Federation.Tests.Tokens.TokenBench;

namespace Cognito.Federation.Tests.Tokens;

/// <summary>What makes it sound to remember verified tokens, rule by rule.</summary>
public sealed class TokenCacheTests
{
    private readonly FakeTimeProvider _time = new(Now);

    [Fact]
    public async Task A_remembered_token_is_the_same_value()
    {
        var (caching, plain) = (Verifier(configure: static o => o.UseCache(), time: _time), Verifier(time: _time));
        var token = Forge.Access();

        Assert.Same(await caching.VerdictAsync(token), await caching.VerdictAsync(token));
        Assert.NotSame(await plain.VerdictAsync(token), await plain.VerdictAsync(token));
    }

    [Fact]
    public async Task Every_byte_counts_so_that_no_neighbour_of_a_remembered_token_passes()
    {
        var verifier = Verifier(configure: static o => o.UseCache(), time: _time);
        var token = Forge.Access();
        await verifier.VerdictAsync(token);

        for (var at = 0; at < token.Length; at++)
        {
            var other = token[..at] + (token[at] == 'A' ? 'B' : 'A') + token[(at + 1)..];
            Assert.IsType<TokenRefused>(await verifier.VerdictAsync(other));
        }
        Assert.IsType<VerifiedAccessToken>(await verifier.VerdictAsync(token));
    }

    [Fact]
    public async Task A_refusal_is_not_remembered()
    {
        var verifier = Verifier(configure: static o => o.UseCache(), time: _time);
        var early = Forge.Access(("nbf", Now.AddMinutes(1).ToUnixTimeSeconds()));
        Assert.Equal(TokenCheck.NotBefore, (await verifier.RefusalAsync(early)).Check);

        _time.Advance(TimeSpan.FromMinutes(1));

        Assert.IsType<VerifiedAccessToken>(await verifier.VerdictAsync(early));
    }

    [Fact]
    public async Task The_end_of_a_token_is_asked_for_at_every_hit()
    {
        var verifier = Verifier(configure: static o => o.UseCache(), time: _time);
        var token = Forge.Access(("exp", Now.AddMinutes(1).ToUnixTimeSeconds()));
        await verifier.VerdictAsync(token);

        _time.Advance(TimeSpan.FromSeconds(90));

        Assert.Equal(TokenCheck.Expiry, (await verifier.RefusalAsync(token)).Check);
    }

    [Fact]
    public async Task After_five_minutes_the_signature_is_computed_again()
    {
        var verifier = Verifier(configure: static o => o.UseCache(), time: _time);
        var token = Forge.Access();
        var first = await verifier.VerdictAsync(token);
        _time.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromSeconds(1));
        Assert.Same(first, await verifier.VerdictAsync(token));

        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.NotSame(first, await verifier.VerdictAsync(token));
    }

    [Fact]
    public async Task A_key_that_is_published_no_longer_takes_its_tokens_along()
    {
        var handler = new RecordedHandler().Reply(Forge.Jwks, HttpStatusCode.OK, "application/json").Reply(Forge.KeySet(TokenForge.IdKeyId), HttpStatusCode.OK, "application/json");
        var options = new TokenVerifierOptions { TokenUse = TokenUse.AccessOrId }.AddUserPool(TokenForge.PoolId, TokenForge.ClientId).UseCache();
        var verifier = TokenVerifier.Create(options, _time, handler: handler);
        var (access, id) = (Forge.Access(), Forge.Id());
        await verifier.VerdictAsync(access);
        var kept = await verifier.VerdictAsync(id);

        Assert.Equal(TokenCheck.Key, (await verifier.RefusalAsync(Forge.Forge(TokenForge.Rows().Single(row => TokenForge.Text(row, "name") == "an unknown kid")))).Check);

        Assert.Equal(TokenCheck.Key, (await verifier.RefusalAsync(access)).Check);
        Assert.Same(kept, await verifier.VerdictAsync(id));
    }

    [Fact]
    public async Task It_never_grows_beyond_its_capacity_and_keeps_what_is_used()
    {
        var verifier = Verifier(configure: static o => o.UseCache(10), time: _time);
        var used = Forge.Access();
        var first = await verifier.VerdictAsync(used);
        var once = Forge.Access(("jti", "once"));
        var formerly = await verifier.VerdictAsync(once);

        for (var i = 0; i < 50; i++)
        {
            await verifier.VerdictAsync(Forge.Access(("jti", $"flood-{i}")));
            Assert.Same(first, await verifier.VerdictAsync(used));
        }

        Assert.NotSame(formerly, await verifier.VerdictAsync(once));
    }

    [Fact]
    public async Task A_token_of_unusual_length_is_not_remembered()
    {
        var verifier = Verifier(configure: static o => o.UseCache(), time: _time);
        var token = Forge.Access(("x", new string('x', 8000)));

        Assert.NotSame(await verifier.VerdictAsync(token), await verifier.VerdictAsync(token));
    }

    [Fact]
    public async Task Own_checks_and_revocation_are_asked_at_every_hit()
    {
        var (asked, list) = (0, new TokenDenyList(_time));
        var verifier = Verifier(configure: o => o.UseCache().AddCheck("counted", _ => ++asked > 0).AddRevocationCheck(list), time: _time);
        var token = Forge.Access();
        var verified = Assert.IsType<VerifiedAccessToken>(await verifier.VerdictAsync(token));
        Assert.Same(verified, await verifier.VerdictAsync(token));
        Assert.Equal(2, asked);

        list.DenySignIn(verified.PoolId, verified.OriginId!);

        Assert.Equal(TokenCheck.Revocation, (await verifier.RefusalAsync(token)).Check);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1_000_001)]
    public void A_capacity_has_limits(int capacity) => Assert.Throws<ArgumentOutOfRangeException>(() => new TokenVerifierOptions().UseCache(capacity));
}
