using System.Text;

namespace Cognito.Federation;

/// <summary>What came of one step of a sign-in. A closed set: <see cref="SignedIn"/>, <see cref="SignInRejected"/>, <see cref="ConfirmationRequired"/>, <see cref="PasswordResetRequired"/>, <see cref="SignInChallenge"/>.</summary>
public abstract record SignInOutcome
{
    // The generated copy constructor is protected, so a private constructor alone would not close the set.
    private protected abstract void Closed();

    /// <summary>What <c>ToString</c> shows: nothing personal.</summary>
    protected virtual bool PrintMembers(StringBuilder builder) => false;
}
