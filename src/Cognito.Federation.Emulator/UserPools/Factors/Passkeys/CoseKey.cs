using System.Formats.Cbor;
using System.Security.Cryptography;

namespace Cognito.Federation.Emulator;

/// <summary>The public key of a passkey, as authenticators write it (RFC 9052 and 9053): ES256 on P-256, or RS256.</summary>
internal sealed class CoseKey
{
    public const int Es256 = -7;

    public const int Rs256 = -257;

    private const int MinimumRsaBits = 2048;
    private const int CoordinateLength = 32;

    private readonly ECParameters? _curve;
    private readonly RSAParameters? _rsa;

    private CoseKey(ECParameters curve)
    {
        Algorithm = Es256;
        _curve = curve;
    }

    private CoseKey(RSAParameters rsa)
    {
        Algorithm = Rs256;
        _rsa = rsa;
    }

    public int Algorithm { get; }

    /// <summary>Reads the key that comes next.</summary>
    /// <exception cref="PasskeyException">The key is of a kind that the service does not take.</exception>
    /// <exception cref="CborContentException">The bytes are no key.</exception>
    public static CoseKey Read(CborReader reader)
    {
        var numbers = new Dictionary<long, long>();
        var texts = new Dictionary<long, byte[]>();
        reader.ReadStartMap();
        while (reader.PeekState() != CborReaderState.EndMap)
        {
            var label = reader.ReadInt64();
            if (reader.PeekState() == CborReaderState.ByteString)
                texts[label] = reader.ReadByteString();
            else
                numbers[label] = reader.ReadInt64();
        }

        reader.ReadEndMap();
        return (numbers.GetValueOrDefault(1), numbers.GetValueOrDefault(3)) switch
        {
            (2, Es256) => ReadCurve(numbers, texts),
            (3, Rs256) => ReadRsa(texts),
            var (type, algorithm) => throw PasskeyException.NotSupported(FormattableString.Invariant($"a key of type {type} with algorithm {algorithm}; {Es256} on P-256 and {Rs256} are taken")),
        };
    }

    /// <summary>Whether the key signed these bytes.</summary>
    public bool Verify(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature)
    {
        if (_curve is { } curve)
        {
            using var ecdsa = ECDsa.Create(curve);
            return ecdsa.VerifyData(data, signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        }

        using var rsa = RSA.Create(_rsa!.Value);
        return rsa.VerifyData(data, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    private static CoseKey ReadCurve(Dictionary<long, long> numbers, Dictionary<long, byte[]> texts)
    {
        if (numbers.GetValueOrDefault(-1) != 1)
            throw PasskeyException.NotSupported("a curve other than P-256");
        if (texts.GetValueOrDefault(-2) is not { Length: CoordinateLength } x || texts.GetValueOrDefault(-3) is not { Length: CoordinateLength } y)
            throw new CborContentException("A point on P-256 has two coordinates of 32 bytes.");
        var parameters = new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = { X = x, Y = y } };
        try
        {
            using var key = ECDsa.Create(parameters);
            return new CoseKey(parameters);
        }
        catch (CryptographicException e)
        {
            throw new CborContentException("The point is not on P-256.", e);
        }
    }

    private static CoseKey ReadRsa(Dictionary<long, byte[]> texts)
    {
        if (texts.GetValueOrDefault(-1) is not { } modulus || texts.GetValueOrDefault(-2) is not { } exponent)
            throw new CborContentException("An RSA key has a modulus and an exponent.");
        if (modulus.Length * 8 < MinimumRsaBits)
            throw PasskeyException.NotSupported($"an RSA key below {MinimumRsaBits} bits");
        var parameters = new RSAParameters { Modulus = modulus, Exponent = exponent };
        try
        {
            using var key = RSA.Create(parameters);
            return new CoseKey(parameters);
        }
        catch (CryptographicException e)
        {
            throw new CborContentException("The numbers are no RSA key.", e);
        }
    }
}
