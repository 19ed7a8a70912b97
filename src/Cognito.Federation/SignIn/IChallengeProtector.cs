using System.Diagnostics.CodeAnalysis;

namespace Cognito.Federation;

/// <summary>Seals a challenge, so that it can wait in a web form or a cookie for the person's answer.</summary>
/// <remarks>
/// What is sealed cannot be read or changed on the way, opens only for the same user pool and app client, and only until the challenge can no longer be answered.
/// The keys are the application's own (<c>AddDataProtection</c>); servers of one farm must share them.
/// </remarks>
public interface IChallengeProtector
{
    /// <summary>Seals a challenge for the next quarter of an hour, the longest that Cognito keeps one open.</summary>
    /// <returns>Text that can stand in a form field or a cookie.</returns>
    string Protect(SignInChallenge challenge);

    /// <summary>Opens what <see cref="Protect"/> sealed.</summary>
    /// <param name="sealedText">As it came back.</param>
    /// <param name="challenge">The challenge, of the kind that was sealed.</param>
    /// <returns>False for text that was altered, sealed elsewhere or for another pool, or is too old: start the sign-in over.</returns>
    bool TryUnprotect(string? sealedText, [NotNullWhen(true)] out SignInChallenge? challenge);
}
