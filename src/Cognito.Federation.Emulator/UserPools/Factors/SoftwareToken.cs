using System.Security.Cryptography;
using System.Text;

namespace Cognito.Federation.Emulator;

/// <summary>One authenticator app of a user: its secret, and how far its codes are used up. Hold the pool's gate.</summary>
internal sealed class SoftwareToken(byte[] secret)
{
    private const int SecretLength = 32;

    // The service takes the code before and after the present one, for clocks that are a little off.
    private const int Drift = 1;

    private long _lastStep = long.MinValue;

    /// <summary>The secret as people type it into their app.</summary>
    public string SecretText { get; } = Base32.Encode(secret);

    /// <summary>The name that the user gave the app.</summary>
    public string? FriendlyName { get; set; }

    public static SoftwareToken Generate() => new(RandomNumberGenerator.GetBytes(SecretLength));

    /// <summary>Takes a code of now, or of the step before or after, once: a code that was used, or one older than it, is refused.</summary>
    public bool TryUse(string code, DateTimeOffset now)
    {
        var present = Totp.StepAt(now);
        for (var step = present - Drift; step <= present + Drift; step++)
        {
            if (step <= _lastStep || !CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Totp.Code(secret, step)), Encoding.UTF8.GetBytes(code)))
                continue;
            _lastStep = step;
            return true;
        }
        return false;
    }

    /// <summary>Whether a code would be right, had it not been used already.</summary>
    public bool WasUsed(string code, DateTimeOffset now)
    {
        var present = Totp.StepAt(now);
        for (var step = present - Drift; step <= Math.Min(present + Drift, _lastStep); step++)
        {
            if (CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Totp.Code(secret, step)), Encoding.UTF8.GetBytes(code)))
                return true;
        }
        return false;
    }
}
