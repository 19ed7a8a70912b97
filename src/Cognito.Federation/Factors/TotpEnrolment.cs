using System.Text;

namespace Cognito.Federation;

/// <summary>The setup of an authenticator app, begun and not yet completed.</summary>
/// <param name="Secret">The secret in base 32, for people who type it into their app.</param>
public sealed record TotpEnrolment(Secret Secret)
{
    /// <summary>The address that authenticator apps read from a QR code: <c>otpauth://totp/Shop:alice?secret=...</c>.</summary>
    /// <param name="issuer">What the app shows as the service, such as your product's name.</param>
    /// <param name="account">What the app shows as the account, such as the user's e-mail address.</param>
    /// <returns>The address. It holds the secret, so it redacts itself; reveal it where the QR code is drawn, and nowhere else.</returns>
    /// <exception cref="ArgumentException">A name is empty, or holds a colon, which separates the two.</exception>
    public Secret ToUri(string issuer, string account)
    {
        Check(issuer, nameof(issuer));
        Check(account, nameof(account));
        var name = Uri.EscapeDataString(issuer);
        return new Secret($"otpauth://totp/{name}:{Uri.EscapeDataString(account)}?secret={Secret.Reveal()}&issuer={name}");
    }

    private static void Check(string name, string parameter)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name, parameter);
        if (name.Contains(':', StringComparison.Ordinal))
            throw new ArgumentException("Must not hold a colon, which separates issuer and account.", parameter);
    }

    private bool PrintMembers(StringBuilder builder)
    {
        builder.Append("Secret = ").Append(Secret);
        return true;
    }
}
