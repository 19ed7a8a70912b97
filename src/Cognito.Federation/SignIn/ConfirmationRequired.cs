namespace Cognito.Federation;

/// <summary>The user has registered but not confirmed: call <see cref="ISignUp.ConfirmAsync"/>, or <see cref="ISignUp.ResendCodeAsync"/> first.</summary>
/// <param name="Username">The name to confirm.</param>
public sealed record ConfirmationRequired(string Username) : SignInOutcome
{
    private protected override void Closed() { }

    /// <summary>What <c>ToString</c> shows: nothing personal.</summary>
    protected override bool PrintMembers(System.Text.StringBuilder builder) => false;
}
