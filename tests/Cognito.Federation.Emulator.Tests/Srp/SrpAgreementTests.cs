using System.Numerics;
using Cognito.Federation.Emulator.Srp;
using CsCheck;

namespace Cognito.Federation.Emulator.Tests.Srp;

public sealed class SrpAgreementTests
{
    private static readonly Gen<byte[]> PrivateKeys = Gen.Byte.Array[32];
    private static readonly BigInteger Salt = Number([0x00, 0x80, .. new byte[14]]);

    [Fact]
    public void The_prime_is_the_one_that_RFC_3526_computes() => Assert.Equal(SrpClient.Prime, SrpGroup.N);

    [Fact, Trait("Kind", "Heavy")]
    public void Client_and_server_agree_for_random_keys_and_salts()
        => Gen.Select(PrivateKeys, PrivateKeys, Gen.Byte.Array[16], Gen.String[1, 40])
            .Sample((a, b, salt, password) => Agree(Number(a), Number(b), Number(salt), password), iter: 100);

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, false)]
    [InlineData(true, true)]
    [InlineData(false, true)]
    public void Client_and_server_agree_when_a_public_key_has_a_leading_zero_or_the_top_bit(bool leadingZero, bool inServerKey)
    {
        var verifier = SrpVerifier.FromPassword("pool", "alice", "Passw0rd!", Salt);
        var start = BigInteger.One << 250;
        var power = BigInteger.ModPow(2, start, SrpGroup.N);
        var exponent = start;
        while (!IsEdge(inServerKey ? ((SrpGroup.K * verifier.Value) + power) % SrpGroup.N : power, leadingZero))
        {
            power = power * 2 % SrpGroup.N;
            exponent++;
        }

        Assert.True(IsEdge(inServerKey ? new SrpServerKey(verifier, exponent).Public : new SrpClient(exponent).Public, leadingZero));
        Assert.True(inServerKey ? Agree(77, exponent, Salt, "Passw0rd!") : Agree(exponent, 77, Salt, "Passw0rd!"));
    }

    [Theory, Trait("Kind", "Heavy")]
    [InlineData(true)]
    [InlineData(false)]
    public void Client_and_server_agree_when_the_secret_has_a_leading_zero_or_the_top_bit(bool leadingZero)
    {
        var server = new SrpServerKey(SrpVerifier.FromPassword("pool", "alice", "Passw0rd!", Salt), 3);
        var found = Enumerable.Range(2, 8192).First(n => IsEdge(server.Secret(new SrpClient(n).Public), leadingZero));

        Assert.True(Agree(found, 3, Salt, "Passw0rd!"));
    }

    [Theory]
    [InlineData("00000000000000000000000000000001")]
    [InlineData("80000000000000000000000000000000")]
    [InlineData("0fffffffffffffffffffffffffffffff")]
    [InlineData("00ffffffffffffffffffffffffffffff")]
    public void Client_and_server_agree_at_the_edges_of_the_salt(string salt)
        => Assert.True(Agree(1234567, 7654321, Number(Convert.FromHexString(salt)), "Passw0rd!"));

    private static bool Agree(BigInteger a, BigInteger b, BigInteger salt, string password)
    {
        var verifier = SrpVerifier.FromPassword("pool", "alice", password, salt);
        var client = new SrpClient(a.IsZero ? 1 : a);
        var server = new SrpServerKey(verifier, b.IsZero ? 1 : b);
        return client.SessionKey("pool", "alice", password, SrpGroup.ToHex(verifier.Salt), SrpGroup.ToHex(server.Public))
            .SequenceEqual(server.SessionKey(client.Public));
    }

    private static bool IsEdge(BigInteger value, bool leadingZero)
    {
        var bytes = value.ToByteArray(isUnsigned: true, isBigEndian: true);
        return leadingZero ? bytes.Length < 384 : bytes.Length == 384 && bytes[0] >= 0x80;
    }

    private static BigInteger Number(byte[] bytes) => new(bytes, isUnsigned: true, isBigEndian: true);
}
