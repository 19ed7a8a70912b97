namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="ListWebAuthnCredentialsOperation"/>
internal sealed class ListWebAuthnCredentialsRequest : IConstrained
{
    public string AccessToken { get; init; } = null!;

    public int? MaxResults { get; init; }

    public string? NextToken { get; init; }

    public void Check(Constraints constraints) => constraints
        .AccessToken(AccessToken)
        .Range(nameof(MaxResults), MaxResults, 0, 20)
        .Length(nameof(NextToken), NextToken, 1, 131072);
}
