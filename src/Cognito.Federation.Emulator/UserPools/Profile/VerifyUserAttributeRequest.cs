namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="VerifyUserAttributeOperation"/>
internal sealed class VerifyUserAttributeRequest : IConstrained
{
    public string AccessToken { get; init; } = null!;

    public string AttributeName { get; init; } = null!;

    public string Code { get; init; } = null!;

    public void Check(Constraints constraints) => constraints
        .AccessToken(AccessToken)
        .AttributeName(nameof(AttributeName), AttributeName)
        .Code(nameof(Code), Code);
}
