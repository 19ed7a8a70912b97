using System.Globalization;
using System.Numerics;
using Cognito.Federation.Emulator.Srp;

namespace Cognito.Federation.Emulator.Tests.Srp;

public sealed class ServerSrpTests
{
    public static TheoryData<string> Cases => [.. SrpVectors.Names];

    [Fact]
    public void The_multiplier_is_the_published_one() => Assert.Equal(SrpVectors.K, SrpGroup.ToHex(SrpGroup.K));

    [Theory, MemberData(nameof(Cases))]
    public void The_verifier_of_a_password_is_the_published_one(string name)
    {
        var vector = SrpVectors.Named(name);

        var verifier = SrpVerifier.FromPassword(vector.PoolName, vector["userIdForSrp"], vector["password"], vector.Number("salt"));

        Assert.Equal(vector.Number("verifier"), verifier.Value);
    }

    [Theory, MemberData(nameof(Cases))]
    public void Every_value_of_the_exchange_is_the_published_one(string name)
    {
        var vector = SrpVectors.Named(name);
        var server = new SrpServerKey(new SrpVerifier(vector.Number("salt"), vector.Number("verifier")), vector.Number("b"));
        var clientPublic = vector.Number("A");

        Assert.Equal(vector.Number("B"), server.Public);
        Assert.Equal(vector.Number("u"), server.Scramble(clientPublic));
        Assert.Equal(vector.Number("S"), server.Secret(clientPublic));
        Assert.Equal(vector["key"], Convert.ToBase64String(server.SessionKey(clientPublic)));
    }

    [Theory, MemberData(nameof(Cases))]
    public void The_published_signature_is_accepted_and_any_other_refused(string name)
    {
        var vector = SrpVectors.Named(name);
        var expected = SrpClaim.Sign(
            Convert.FromBase64String(vector["key"]), vector.PoolName, vector["userIdForSrp"],
            Convert.FromBase64String(vector["secretBlock"]), vector["timestamp"]);
        var flipped = Convert.FromBase64String(vector["signature"]);
        flipped[^1] ^= 1;

        Assert.True(SrpClaim.IsSignedBy(vector["signature"], expected));
        Assert.False(SrpClaim.IsSignedBy(Convert.ToBase64String(flipped), expected));
    }

    [Theory, MemberData(nameof(Cases))]
    public void The_published_timestamp_is_the_instant_it_stands_for(string name)
    {
        var vector = SrpVectors.Named(name);
        var instant = DateTimeOffset.Parse(vector["utc"], CultureInfo.InvariantCulture);

        Assert.Equal(vector["timestamp"], SrpTimestamp.Write(instant));
        Assert.True(SrpTimestamp.TryRead(vector["timestamp"], out var read));
        Assert.Equal(instant, read);
    }

    [Theory]
    [InlineData("Tue Jul 07 09:05:00 UTC 2026")]
    [InlineData("Mon Jul 7 09:05:00 UTC 2026")]
    [InlineData("Tue Jul 7 9:05:00 UTC 2026")]
    [InlineData("Tue Jul 7 09:05:00 GMT 2026")]
    [InlineData("Tue Jul 7 09:05:00 UTC 26")]
    [InlineData(" Tue Jul 7 09:05:00 UTC 2026")]
    [InlineData("tue jul 7 09:05:00 UTC 2026")]
    [InlineData("อ. ก.ค. 7 09:05:00 UTC 2569")]
    [InlineData("2026-07-07T09:05:00Z")]
    [InlineData("")]
    public void A_timestamp_in_any_other_spelling_is_refused(string text) => Assert.False(SrpTimestamp.TryRead(text, out _));

    [Fact]
    public void A_timestamp_is_current_within_five_minutes_either_way()
    {
        var now = new DateTimeOffset(2026, 7, 7, 9, 5, 0, TimeSpan.Zero);

        Assert.True(SrpTimestamp.IsCurrent(now.AddMinutes(-5), now));
        Assert.True(SrpTimestamp.IsCurrent(now.AddMinutes(5), now));
        Assert.False(SrpTimestamp.IsCurrent(now.AddMinutes(-5).AddSeconds(-1), now));
        Assert.False(SrpTimestamp.IsCurrent(now.AddMinutes(5).AddSeconds(1), now));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0x1f")]
    [InlineData("-1f")]
    [InlineData(" 1f")]
    [InlineData("1g")]
    [InlineData("\u0661\u0662")]
    public void Malformed_hex_is_no_number(string hex) => Assert.False(SrpGroup.TryParseHex(hex, out _));

    [Fact]
    public void Hex_with_the_top_bit_set_is_positive_and_either_case_is_read()
    {
        Assert.True(SrpGroup.TryParseHex("fF", out var value));
        Assert.Equal(new BigInteger(255), value);
        Assert.False(SrpGroup.TryParseHex(new string('f', 1025), out _));
    }

    [Fact]
    public void A_client_key_of_zero_or_a_multiple_of_the_prime_is_not_acceptable()
    {
        Assert.False(SrpServerKey.IsAcceptable(BigInteger.Zero));
        Assert.False(SrpServerKey.IsAcceptable(SrpGroup.N));
        Assert.False(SrpServerKey.IsAcceptable(SrpGroup.N * 2));
        Assert.False(SrpServerKey.IsAcceptable(SrpGroup.N + 1));
        Assert.True(SrpServerKey.IsAcceptable(SrpGroup.N - 1));
    }

    [Fact]
    public void Text_that_is_not_base64_is_a_wrong_signature()
    {
        Assert.False(SrpClaim.IsSignedBy("", new byte[32]));
        Assert.False(SrpClaim.IsSignedBy("%%%", new byte[32]));
        Assert.False(SrpClaim.IsSignedBy(Convert.ToBase64String(new byte[31]), new byte[32]));
    }

    [Fact]
    public void A_verifier_knows_its_password_and_no_other()
    {
        var verifier = SrpVerifier.FromPassword("pool", "alice", "Passw0rd!");

        Assert.True(verifier.Matches("pool", "alice", "Passw0rd!"));
        Assert.False(verifier.Matches("pool", "alice", "passw0rd!"));
        Assert.False(verifier.Matches("pool", "bob", "Passw0rd!"));
        Assert.False(verifier.Matches("other", "alice", "Passw0rd!"));
    }

    [Fact]
    public void The_same_password_has_another_salt_each_time()
        => Assert.NotEqual(
            SrpVerifier.FromPassword("pool", "alice", "Passw0rd!").Salt, SrpVerifier.FromPassword("pool", "alice", "Passw0rd!").Salt);

    [Fact]
    public void A_simulated_verifier_is_stable_for_a_name_and_differs_between_names_and_pools()
    {
        byte[] key = [1, 2, 3], other = [4, 5, 6];

        Assert.Equal(SrpVerifier.Simulated(key, "nobody").Salt, SrpVerifier.Simulated(key, "nobody").Salt);
        Assert.Equal(SrpVerifier.Simulated(key, "nobody").Value, SrpVerifier.Simulated(key, "nobody").Value);
        Assert.NotEqual(SrpVerifier.Simulated(key, "nobody").Salt, SrpVerifier.Simulated(key, "somebody").Salt);
        Assert.NotEqual(SrpVerifier.Simulated(key, "nobody").Salt, SrpVerifier.Simulated(other, "nobody").Salt);
    }
}
