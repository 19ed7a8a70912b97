using System.Globalization;

namespace Cognito.Federation;

/// <summary>Says what is wrong with a login token, and never a part of it.</summary>
/// <param name="expected">What is expected, such as <c>an ID token of Google</c>; begins each message.</param>
internal sealed class LoginCheck(string expected)
{
    // Clocks differ; the identity pool has the last word on a token that has just ended.
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(5);

    public void End(DateTimeOffset expiresAt, TimeProvider time)
    {
        var now = time.GetUtcNow();
        if (expiresAt + Grace <= now)
            throw new ReauthenticationRequiredException(CognitoErrorCode.LoginTokenExpired, string.Create(CultureInfo.InvariantCulture, $"Expected {expected}, got one that ended at {expiresAt:u}; it is {now:u}. Get a new one, or let the person sign in again."));
    }

    public ReauthenticationRequiredException Refused(string got) =>
        new(CognitoErrorCode.InvalidLoginToken, $"Expected {expected}, got {got}");
}
