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

    /// <summary>Whether a code is one of now, or of the step before or after. It stays good for one sign-in.</summary>
    public bool Matches(string code, DateTimeOffset now) => Find(code, Totp.StepAt(now) - Drift, Totp.StepAt(now) + Drift) is not null;

    /// <summary>Takes a code of now, or of the step before or after, once: a code that was used, or one older than it, is refused.</summary>
    public bool TryUse(string code, DateTimeOffset now)
    {
        var present = Totp.StepAt(now);
        if (Find(code, Math.Max(present - Drift, _lastStep + 1), present + Drift) is not { } step)
            return false;
        _lastStep = step;
        return true;
    }

    /// <summary>Whether a code would be right, had it not been used already.</summary>
    public bool WasUsed(string code, DateTimeOffset now)
    {
        var present = Totp.StepAt(now);
        return Find(code, present - Drift, Math.Min(present + Drift, _lastStep)) is not null;
    }

    private long? Find(string code, long first, long last)
    {
        for (var step = first; step <= last; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Totp.Code(secret, step)), Encoding.UTF8.GetBytes(code)))
                return step;
        }
        return null;
    }
}
