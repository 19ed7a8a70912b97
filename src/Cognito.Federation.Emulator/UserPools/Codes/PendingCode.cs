using System.Security.Cryptography;
using System.Text;

namespace Cognito.Federation.Emulator;

/// <summary>A code that was sent and not yet used.</summary>
/// <param name="Code">The code.</param>
/// <param name="Attribute">The attribute that it was sent to.</param>
/// <param name="ExpiresAt">From when on it is dead.</param>
/// <param name="NewValue">What the attribute gets with the code; <see langword="null"/> when it has its value already.</param>
internal sealed record PendingCode(string Code, string Attribute, DateTimeOffset ExpiresAt, string? NewValue = null)
{
    /// <summary>The open code, if it is the one given and still alive.</summary>
    /// <exception cref="AwsException">It is another, or too old, or none was sent.</exception>
    public static PendingCode Verify(PendingCode? open, string code, DateTimeOffset now)
    {
        if (open is null || now >= open.ExpiresAt)
            throw CodeFaults.Expired();
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(code), Encoding.UTF8.GetBytes(open.Code)) ? open : throw CodeFaults.Mismatch();
    }
}
