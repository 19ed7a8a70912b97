namespace Cognito.Federation.Emulator;

/// <summary>Why a login is refused, in the service's words.</summary>
internal static class LoginFaults
{
    public static AwsException UnsupportedProvider() => AwsException.NotAuthorized("Token is not from a supported provider of this identity pool.");

    public static AwsException NoMatch() => AwsException.NotAuthorized("Logins don't match. Please include at least one valid login for this identity or identity pool.");

    public static AwsException SignedOut() => AwsException.NotAuthorized("Invalid login token. The user is signed out or deleted.");

    public static AwsException NotAnIdToken() => AwsException.NotAuthorized("Invalid login token. Not a valid OpenId Connect identity token.");

    public static AwsException WrongIssuer() => AwsException.NotAuthorized("Invalid login token. Issuer doesn't match providerName");

    public static AwsException NotSigned() => AwsException.NotAuthorized("Invalid login token. Couldn't verify signed token.");

    public static AwsException WrongAudience() => AwsException.NotAuthorized("Invalid login token. Incorrect token audience.");

    public static AwsException Expired(DateTimeOffset now, DateTimeOffset end)
        => AwsException.NotAuthorized(FormattableString.Invariant($"Invalid login token. Token expired: {now.ToUnixTimeSeconds()} >= {end.ToUnixTimeSeconds()}"));
}
