using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Cognito.Federation;

/// <summary>One public key of a user pool.</summary>
internal sealed class SigningKey
{
    private const int StackLimit = 2048;

    // Verifying reads the handle only, so one object serves all threads.
    private readonly RSA _rsa;
    private readonly byte[] _modulus;
    private readonly byte[] _exponent;

    /// <exception cref="CryptographicException">The numbers are no key.</exception>
    public SigningKey(string id, byte[] modulus, byte[] exponent)
    {
        Id = id;
        (_modulus, _exponent) = (modulus, exponent);
        _rsa = RSA.Create(ToParameters());
    }

    /// <summary>The <c>kid</c>.</summary>
    public string Id { get; }

    public RSAParameters ToParameters() => new() { Modulus = _modulus, Exponent = _exponent };

    public bool IsSameAs(SigningKey other) => _modulus.AsSpan().SequenceEqual(other._modulus) && _exponent.AsSpan().SequenceEqual(other._exponent);

    /// <summary>Whether this key signed, by RSASSA-PKCS1-v1_5 with SHA-256.</summary>
    public bool Verifies(ReadOnlySpan<char> content, ReadOnlySpan<byte> signature)
    {
        byte[]? rented = null;
        var bytes = content.Length <= StackLimit ? stackalloc byte[StackLimit] : rented = ArrayPool<byte>.Shared.Rent(content.Length);
        try
        {
            var length = Encoding.ASCII.GetBytes(content, bytes);
            Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(bytes[..length], hash);
            return _rsa.VerifyHash(hash, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        }
        finally
        {
            if (rented is not null)
                ArrayPool<byte>.Shared.Return(rented, clearArray: true);
        }
    }
}
