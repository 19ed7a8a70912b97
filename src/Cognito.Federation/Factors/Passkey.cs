using System.Text;

namespace Cognito.Federation;

/// <summary>A passkey of the user as Cognito knows it.</summary>
/// <param name="CredentialId">The id that the device gave, in base64url; <see cref="ISignInFactors.DeletePasskeyAsync"/> wants it.</param>
/// <param name="FriendlyName">What Cognito calls it, for the person.</param>
/// <param name="RelyingPartyId">The domain that it was made for.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="Attachment"><c>platform</c> for one in the device itself, <c>cross-platform</c> for one on a key or a telephone; null where the browser did not say.</param>
/// <param name="Transports">How the device is reached: <c>internal</c>, <c>hybrid</c>, <c>usb</c>, <c>nfc</c>, <c>ble</c>. An open set.</param>
public sealed record Passkey(string CredentialId, string FriendlyName, string RelyingPartyId, DateTimeOffset CreatedAt, string? Attachment, IReadOnlyList<string> Transports)
{
    private bool PrintMembers(StringBuilder builder)
    {
        builder.Append("RelyingPartyId = ").Append(RelyingPartyId).Append(", CreatedAt = ").AppendFormat(System.Globalization.CultureInfo.InvariantCulture, "{0:O}", CreatedAt);
        return true;
    }
}
