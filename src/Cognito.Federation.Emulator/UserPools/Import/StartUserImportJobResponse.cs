namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="StartUserImportJobOperation"/>
internal sealed class StartUserImportJobResponse
{
    public required UserImportJobType UserImportJob { get; init; }
}
