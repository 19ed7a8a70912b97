using System.Collections.Concurrent;
using System.Numerics;
using Cognito.Federation.Testing;
using CsCheck;

namespace Cognito.Federation.Scenarios.Srp;

/// <summary>The library's SRP against the emulator's, which was written on its own: a mistake of either shows here.</summary>
[Trait("Kind", "Heavy")]
public sealed class ClientAgainstEmulatorTests
{
    private const string Password = "Corr3ct-horse!";
    private const int SaltBytes = 16;

    private static readonly Gen<BigInteger> PrivateValues = Gen.Byte.Array[32].Select(bytes => Number(bytes) + 1);

    [Fact]
    public void Every_proof_is_accepted_with_leading_zeros_and_high_bits_in_A_B_and_salt_always_among_them()
    {
        var seen = new ConcurrentDictionary<(string, Edge), int>();

        Gen.Select(PrivateValues, PrivateValues, Gen.Byte.Array[SaltBytes], Gen.String[1, 30], Gen.String[1, 60], Gen.Select(AnyEdge, AnyEdge, AnyEdge))
            .Sample(
                (a, b, saltBytes, user, password, edges) =>
                {
                    var (edgeOfA, edgeOfB, edgeOfSalt) = edges;
                    var salt = Salt(saltBytes, edgeOfSalt);
                    var exchange = new SrpExchange(a, edgeOfA, b, edgeOfB, salt, user, password);
                    Count("A", edgeOfA, SrpExchange.Has(edgeOfA, exchange.PublicA));
                    Count("B", edgeOfB, SrpExchange.Has(edgeOfB, exchange.PublicB));
                    Count("salt", edgeOfSalt, edgeOfSalt.IsAt(salt, SaltBytes));
                    return exchange.Accepts(password);
                },
                iter: LongRuns.Choose(always: 500, whenLong: 10_000));

        foreach (var value in new[] { "A", "B", "salt" })
            Assert.All(Enum.GetValues<Edge>(), edge => Assert.True(seen.ContainsKey((value, edge)), $"no run had {edge} in {value}"));

        void Count(string value, Edge edge, bool isThere)
        {
            Assert.True(isThere, $"{value} was to have {edge}");
            seen.AddOrUpdate((value, edge), 1, (_, count) => count + 1);
        }
    }

    [Theory]
    [InlineData(Edge.LeadingZero)]
    [InlineData(Edge.HighBit)]
    public void Proofs_are_accepted_when_the_shared_secret_has_a_leading_zero_or_the_top_bit(Edge edge)
    {
        var wanted = LongRuns.Choose(always: 2, whenLong: 40);
        // A small private value of the server's keeps the search short; the shape of S is what matters here.
        var found = Enumerable.Range(2, 100_000)
            .Select(a => new SrpExchange(a, Edge.None, 3, Edge.None, Number([0x80, .. new byte[15]]), "alice", Password))
            .Where(exchange => SrpExchange.Has(edge, exchange.Secret))
            .Take(wanted)
            .ToList();

        Assert.Equal(wanted, found.Count);
        Assert.All(found, exchange => Assert.True(exchange.Accepts(Password)));
    }

    [Fact]
    public void A_proof_of_another_password_is_never_accepted() =>
        Gen.Select(PrivateValues, PrivateValues, Gen.String[1, 30])
            .Where((_, _, wrong) => wrong != Password)
            .Sample(
                (a, b, wrong) => !new SrpExchange(a, Edge.None, b, Edge.None, 77, "alice", Password).Accepts(wrong),
                iter: LongRuns.Choose(always: 25, whenLong: 500));

    private static Gen<Edge> AnyEdge => Gen.Enum<Edge>();

    private static BigInteger Salt(byte[] bytes, Edge edge)
    {
        bytes[0] = edge switch
        {
            Edge.LeadingZero => 0,
            Edge.HighBit => (byte)(bytes[0] | 0x80),
            _ => bytes[0],
        };
        return Number(bytes);
    }

    private static BigInteger Number(byte[] bytes) => new(bytes, isUnsigned: true, isBigEndian: true);
}
