namespace Cognito.Federation.Emulator;

/// <summary>What people hold in their hands when they sign in: authenticator apps and passkeys, in software, for tests.</summary>
/// <remarks>Thread-safe.</remarks>
public sealed class AuthenticatorTools
{
    private readonly EmulatorClock _clock;

    internal AuthenticatorTools(EmulatorClock clock) => _clock = clock;

    /// <summary>The six digits that an authenticator app shows at the emulator's time.</summary>
    /// <param name="secret">The secret in base 32, as <c>AssociateSoftwareToken</c> gives it.</param>
    /// <param name="offset">How much the app's clock is ahead of the emulator's; negative for behind. The service takes codes up to one step of 30 seconds away.</param>
    /// <exception cref="ArgumentException"><paramref name="secret"/> is empty.</exception>
    /// <exception cref="FormatException"><paramref name="secret"/> is not base 32.</exception>
    /// <remarks>A code is taken at one sign-in only: move the clock by 30 seconds before the next.</remarks>
    public string TotpCode(string secret, TimeSpan offset = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(secret);
        return Totp.Code(Base32.Decode(secret), Totp.StepAt(_clock.GetUtcNow() + offset));
    }

    /// <summary>A new device without passkeys, such as a telephone, with the browser on it.</summary>
    /// <param name="algorithm">What its keys sign with.</param>
#pragma warning disable CA1822 // A test finds every kind of authenticator at one place.
    public SoftwareAuthenticator CreatePasskeyDevice(PasskeyAlgorithm algorithm = PasskeyAlgorithm.Es256) => new(algorithm);
#pragma warning restore CA1822
}
