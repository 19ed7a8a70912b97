using System.Text;

namespace Cognito.Federation;

/// <summary>The person is signed in.</summary>
/// <param name="Session">Their tokens.</param>
public sealed record SignedIn(UserSession Session) : SignInOutcome
{
    private protected override void Closed() { }

    /// <summary>What <c>ToString</c> shows: nothing personal.</summary>
    protected override bool PrintMembers(StringBuilder builder)
    {
        builder.Append("Session = ").Append(Session);
        return true;
    }
}
