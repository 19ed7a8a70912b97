namespace Cognito.Federation.Emulator;

/// <summary>On which sites the passkeys of a relying party work: its domain and those below it, over https; on localhost over http too.</summary>
internal static class PasskeyOrigins
{
    private const string Localhost = "localhost";

    public static bool IsAllowed(string origin, string relyingPartyId)
    {
        if (!Uri.TryCreate(origin, UriKind.Absolute, out var uri) || uri.GetLeftPart(UriPartial.Authority) != origin || uri.UserInfo.Length > 0)
            return false;
        var isInside = uri.Host == relyingPartyId || uri.Host.EndsWith("." + relyingPartyId, StringComparison.Ordinal);
        return isInside && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.Host == Localhost));
    }
}
