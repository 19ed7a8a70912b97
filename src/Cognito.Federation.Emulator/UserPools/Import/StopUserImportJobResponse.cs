namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="StopUserImportJobOperation"/>
internal sealed class StopUserImportJobResponse
{
    public required UserImportJobType UserImportJob { get; init; }
}
