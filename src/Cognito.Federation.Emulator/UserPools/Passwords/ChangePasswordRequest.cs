namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="ChangePasswordOperation"/>
internal sealed class ChangePasswordRequest : IConstrained
{
    public string? PreviousPassword { get; init; }

    public string ProposedPassword { get; init; } = null!;

    public string AccessToken { get; init; } = null!;

    public void Check(Constraints constraints) => constraints
        .Password(nameof(PreviousPassword), PreviousPassword)
        .Required(nameof(ProposedPassword), ProposedPassword)
        .Password(nameof(ProposedPassword), ProposedPassword)
        .AccessToken(AccessToken);
}
