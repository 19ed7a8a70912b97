namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="GetCSVHeaderOperation"/>
internal sealed class GetCSVHeaderRequest : IConstrained
{
    public string UserPoolId { get; init; } = null!;

    public void Check(Constraints constraints) => constraints
        .UserPoolId(UserPoolId);
}
