using System.Buffers.Binary;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace Cognito.Federation;

/// <summary>Seals challenges with the application's data protection.</summary>
internal sealed class ChallengeProtector : IChallengeProtector
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(15);

    private readonly IDataProtector _protector;
    private readonly TimeProvider _time;

    /// <param name="provider">The application's keys.</param>
    /// <param name="poolId">What is sealed for one pool does not open for another.</param>
    /// <param name="clientId">Nor for another app client.</param>
    /// <param name="time">The clock of the expiry.</param>
    public ChallengeProtector(IDataProtectionProvider provider, UserPoolId poolId, string clientId, TimeProvider time)
    {
        _protector = provider.CreateProtector("Cognito.Federation.SignInChallenge.v1", poolId.ToString(), clientId);
        _time = time;
    }

    public string Protect(SignInChallenge challenge)
    {
        ArgumentNullException.ThrowIfNull(challenge);
        var json = challenge.ToJson();
        var payload = new byte[sizeof(long) + Encoding.UTF8.GetByteCount(json)];
        BinaryPrimitives.WriteInt64BigEndian(payload, (_time.GetUtcNow() + Life).ToUnixTimeSeconds());
        Encoding.UTF8.GetBytes(json, payload.AsSpan(sizeof(long)));
        return Base64Url.EncodeToString(_protector.Protect(payload));
    }

    public bool TryUnprotect(string? sealedText, [NotNullWhen(true)] out SignInChallenge? challenge)
    {
        challenge = null;
        if (string.IsNullOrEmpty(sealedText) || !Base64Url.IsValid(sealedText))
            return false;
        byte[] payload;
        try
        {
            payload = _protector.Unprotect(Base64Url.DecodeFromChars(sealedText));
        }
        catch (CryptographicException)
        {
            // Altered, or sealed with other keys: what a form brings back is not to be trusted, and not an error either.
            return false;
        }
        if (payload.Length < sizeof(long) || BinaryPrimitives.ReadInt64BigEndian(payload) <= _time.GetUtcNow().ToUnixTimeSeconds())
            return false;
        challenge = SignInChallenge.FromJson(Encoding.UTF8.GetString(payload.AsSpan(sizeof(long))));
        return true;
    }
}
