using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using Cognito.Federation.Emulator.Srp;
using Cognito.Federation.Srp;
using ServerGroup = Cognito.Federation.Emulator.Srp.SrpGroup;

namespace Cognito.Federation.Scenarios.Srp;

/// <summary>One proof by the library's SRP, judged by the emulator's, with chosen private values. The two share no code.</summary>
internal sealed class SrpExchange
{
    private const string Pool = "AbCdEfGhI";
    private const string Timestamp = "Sat Nov 7 09:05:03 UTC 2026";
    private const int GroupBytes = 384;

    private readonly string _user;
    private readonly SrpVerifier _verifier;
    private readonly SrpClient _client;
    private readonly SrpServerKey _server;

    /// <param name="a">Where the search for the client's private value begins.</param>
    /// <param name="publicA">What A must look like.</param>
    /// <param name="b">Where the search for the server's private value begins.</param>
    /// <param name="publicB">What B must look like.</param>
    /// <param name="salt">The salt of the password.</param>
    /// <param name="user">The canonical user name.</param>
    /// <param name="password">The right password.</param>
    public SrpExchange(BigInteger a, Edge publicA, BigInteger b, Edge publicB, BigInteger salt, string user, string password)
    {
        _user = user;
        _verifier = SrpVerifier.FromPassword(Pool, user, password, salt);
        _client = new SrpClient(PrivateValue(a, publicA, BigInteger.Zero));
        _server = new SrpServerKey(_verifier, PrivateValue(b, publicB, ServerGroup.K * _verifier.Value));
    }

    /// <summary>A, as the library sends it.</summary>
    public BigInteger PublicA => BigInteger.Parse("0" + _client.PublicValue, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    public BigInteger PublicB => _server.Public;

    /// <summary>S, as the emulator computes it.</summary>
    public BigInteger Secret => _server.Secret(PublicA);

    /// <summary>Whether the emulator accepts the library's proof of a password.</summary>
    public bool Accepts(string password)
    {
        var block = SHA256.HashData(ServerGroup.Pad(PublicB));
        var challenge = SrpChallenge.Read(
            new Dictionary<string, string>
            {
                ["SALT"] = ServerGroup.ToHex(_verifier.Salt),
                ["SRP_B"] = ServerGroup.ToHex(PublicB),
                ["SECRET_BLOCK"] = Convert.ToBase64String(block),
                ["USER_ID_FOR_SRP"] = _user,
            },
            "somebody else");
        var proof = _client.Sign(challenge, Pool, new Secret(password), Timestamp);
        return SrpClaim.IsSignedBy(proof, SrpClaim.Sign(_server.SessionKey(PublicA), Pool, _user, block, Timestamp));
    }

    public static bool Has(Edge edge, BigInteger groupElement) => edge.IsAt(groupElement, GroupBytes);

    // Each next power costs one multiplication, so a shape that one value in 256 has is found in a moment.
    private static BigInteger PrivateValue(BigInteger from, Edge edge, BigInteger offset)
    {
        var exponent = from;
        var power = BigInteger.ModPow(2, exponent, ServerGroup.N);
        while (!Has(edge, (offset + power) % ServerGroup.N))
        {
            power = power * 2 % ServerGroup.N;
            exponent++;
        }

        return exponent;
    }
}
