using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;

namespace Cognito.Federation.Emulator;

/// <summary>One RSA-2048 key that signs RS256 tokens, with the id under which it is published.</summary>
internal sealed class SigningKey : IDisposable
{
    private const int KeyBits = 2048;

    private readonly RSA _rsa = RSA.Create(KeyBits);
    private readonly RSAParameters _public;
    private readonly Lock _lock = new();

    public SigningKey()
    {
        _public = _rsa.ExportParameters(includePrivateParameters: false);
        Id = Convert.ToBase64String(SHA256.HashData(_public.Modulus!));
    }

    /// <summary>The <c>kid</c>.</summary>
    public string Id { get; }

    /// <summary>Signs with RSASSA-PKCS1-v1_5 and SHA-256.</summary>
    public byte[] Sign(ReadOnlySpan<byte> content)
    {
        // One RSA object is not promised to be safe for concurrent use.
        lock (_lock)
            return _rsa.SignData(content, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    /// <summary>Checks a signature of this key.</summary>
    public bool Verify(ReadOnlySpan<byte> content, ReadOnlySpan<byte> signature)
    {
        lock (_lock)
            return _rsa.VerifyData(content, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    /// <summary>Writes the public half as a JSON web key.</summary>
    public void WriteJwk(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("alg", "RS256");
        json.WriteString("e", Base64Url.EncodeToString(_public.Exponent!));
        json.WriteString("kid", Id);
        json.WriteString("kty", "RSA");
        json.WriteString("n", Base64Url.EncodeToString(_public.Modulus!));
        json.WriteString("use", "sig");
        json.WriteEndObject();
    }

    public void Dispose() => _rsa.Dispose();
}
