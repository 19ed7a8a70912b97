using System.Formats.Cbor;
using System.Security.Cryptography;

namespace Cognito.Federation.Emulator;

/// <summary>The private key of a passkey on a device.</summary>
internal sealed class SoftwareKey
{
    private const int RsaBits = 2048;

    private readonly ECParameters _curve;
    private readonly RSAParameters _rsa;
    private readonly PasskeyAlgorithm _algorithm;

    private SoftwareKey(PasskeyAlgorithm algorithm)
    {
        _algorithm = algorithm;
        if (algorithm == PasskeyAlgorithm.Es256)
        {
            using var ecdsa = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            _curve = ecdsa.ExportParameters(includePrivateParameters: true);
        }
        else
        {
            using var rsa = RSA.Create(RsaBits);
            _rsa = rsa.ExportParameters(includePrivateParameters: true);
        }
    }

    public static SoftwareKey Generate(PasskeyAlgorithm algorithm) => new(algorithm);

    /// <summary>The algorithm's number in the registry of COSE.</summary>
    public static int Number(PasskeyAlgorithm algorithm) => algorithm == PasskeyAlgorithm.Es256 ? -7 : -257;

    public byte[] Sign(byte[] data)
    {
        if (_algorithm == PasskeyAlgorithm.Es256)
        {
            using var ecdsa = ECDsa.Create(_curve);
            return ecdsa.SignData(data, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        }

        using var rsa = RSA.Create(_rsa);
        return rsa.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    /// <summary>The public half in the form of X.509.</summary>
    public byte[] ExportPublicKey()
    {
        if (_algorithm == PasskeyAlgorithm.Es256)
        {
            using var ecdsa = ECDsa.Create(_curve);
            return ecdsa.ExportSubjectPublicKeyInfo();
        }

        using var rsa = RSA.Create(_rsa);
        return rsa.ExportSubjectPublicKeyInfo();
    }

    /// <summary>The public half as COSE has it.</summary>
    public byte[] WriteCose()
    {
        var writer = new CborWriter(CborConformanceMode.Ctap2Canonical);
        if (_algorithm == PasskeyAlgorithm.Es256)
            WriteCurve(writer);
        else
            WriteRsa(writer);
        return writer.Encode();
    }

    private void WriteCurve(CborWriter writer)
    {
        writer.WriteStartMap(5);
        WriteNumber(writer, 1, 2);
        WriteNumber(writer, 3, Number(_algorithm));
        WriteNumber(writer, -1, 1);
        WriteBytes(writer, -2, _curve.Q.X!);
        WriteBytes(writer, -3, _curve.Q.Y!);
        writer.WriteEndMap();
    }

    private void WriteRsa(CborWriter writer)
    {
        writer.WriteStartMap(4);
        WriteNumber(writer, 1, 3);
        WriteNumber(writer, 3, Number(_algorithm));
        WriteBytes(writer, -1, _rsa.Modulus!);
        WriteBytes(writer, -2, _rsa.Exponent!);
        writer.WriteEndMap();
    }

    private static void WriteNumber(CborWriter writer, int label, int value)
    {
        writer.WriteInt32(label);
        writer.WriteInt32(value);
    }

    private static void WriteBytes(CborWriter writer, int label, byte[] value)
    {
        writer.WriteInt32(label);
        writer.WriteByteString(value);
    }
}
