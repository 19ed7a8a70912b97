namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="GetUserAttributeVerificationCodeOperation"/>
internal sealed class GetUserAttributeVerificationCodeRequest : IConstrained
{
    public string AccessToken { get; init; } = null!;

    public string AttributeName { get; init; } = null!;

    public IReadOnlyDictionary<string, string>? ClientMetadata { get; init; }

    public void Check(Constraints constraints) => constraints.AccessToken(AccessToken).AttributeName(nameof(AttributeName), AttributeName);
}
