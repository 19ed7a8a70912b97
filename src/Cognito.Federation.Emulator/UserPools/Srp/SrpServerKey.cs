using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace Cognito.Federation.Emulator.Srp;

/// <summary>The server's side of one exchange: its ephemeral key pair and the session key that follows from the client's public key.</summary>
internal sealed class SrpServerKey
{
    private const int PrivateLength = 32;
    private static readonly byte[] KeyLabel = Encoding.UTF8.GetBytes("Caldera Derived Key");

    private readonly BigInteger _private;
    private readonly SrpVerifier _verifier;

    internal SrpServerKey(SrpVerifier verifier, BigInteger privateKey)
    {
        _verifier = verifier;
        _private = privateKey;
        Public = ((SrpGroup.K * verifier.Value) + BigInteger.ModPow(SrpGroup.G, privateKey, SrpGroup.N)) % SrpGroup.N;
    }

    /// <summary>B = kv + g^b mod N; never zero for a generated key.</summary>
    public BigInteger Public { get; }

    /// <summary>Draws a fresh 256-bit private key.</summary>
    public static SrpServerKey Generate(SrpVerifier verifier)
    {
        while (true)
        {
            var key = new SrpServerKey(verifier, SrpGroup.Unsigned(RandomNumberGenerator.GetBytes(PrivateLength)));
            if (!key._private.IsZero && !key.Public.IsZero)
                return key;
        }
    }

    /// <summary>Whether a client's public key may be used at all: neither zero nor a multiple of N, nor beyond N.</summary>
    public static bool IsAcceptable(BigInteger clientPublic) => clientPublic.Sign > 0 && clientPublic < SrpGroup.N;

    /// <summary>u = H(PAD(A) ‖ PAD(B)).</summary>
    public BigInteger Scramble(BigInteger clientPublic) => SrpGroup.Hash(SrpGroup.Pad(clientPublic), SrpGroup.Pad(Public));

    /// <summary>S = (A · v^u)^b mod N.</summary>
    public BigInteger Secret(BigInteger clientPublic)
    {
        var blinded = clientPublic * BigInteger.ModPow(_verifier.Value, Scramble(clientPublic), SrpGroup.N);
        return BigInteger.ModPow(blinded % SrpGroup.N, _private, SrpGroup.N);
    }

    /// <summary>The 16-byte key that signs the claim.</summary>
    public byte[] SessionKey(BigInteger clientPublic)
        => HKDF.DeriveKey(
            HashAlgorithmName.SHA256, SrpGroup.Pad(Secret(clientPublic)), 16, SrpGroup.Pad(Scramble(clientPublic)), KeyLabel);
}
