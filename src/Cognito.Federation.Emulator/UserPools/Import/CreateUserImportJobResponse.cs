namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="CreateUserImportJobOperation"/>
internal sealed class CreateUserImportJobResponse
{
    public required UserImportJobType UserImportJob { get; init; }
}
