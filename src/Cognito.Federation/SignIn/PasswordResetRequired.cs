namespace Cognito.Federation;

/// <summary>An administrator, or an import, asks for a new password: let the person reset it before they sign in.</summary>
/// <param name="Username">The user whose password must be reset.</param>
public sealed record PasswordResetRequired(string Username) : SignInOutcome
{
    private protected override void Closed() { }

    /// <summary>What <c>ToString</c> shows: nothing personal.</summary>
    protected override bool PrintMembers(System.Text.StringBuilder builder) => false;
}
