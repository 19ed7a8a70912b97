using System.Text;

namespace Cognito.Federation;

/// <summary>What a verifier found. A closed set: <see cref="VerifiedAccessToken"/>, <see cref="VerifiedIdToken"/>, <see cref="TokenRefused"/>.</summary>
public abstract record TokenVerdict
{
    // The generated copy constructor is protected, so a private constructor alone would not close the set.
    private protected abstract void Closed();

    /// <summary>What <c>ToString</c> shows: nothing personal.</summary>
    protected virtual bool PrintMembers(StringBuilder builder) => false;
}
