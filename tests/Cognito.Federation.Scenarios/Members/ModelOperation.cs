namespace Cognito.Federation.Scenarios.Members;

/// <summary>An operation as its service describes it.</summary>
/// <param name="Name">Such as <c>GetId</c>.</param>
/// <param name="IsUnsigned">Whether the service takes it without a signature.</param>
/// <param name="Input">The request; null when it has no members.</param>
/// <param name="Output">The reply; null when it has no members.</param>
internal sealed record ModelOperation(string Name, bool IsUnsigned, ModelShape? Input, ModelShape? Output);
