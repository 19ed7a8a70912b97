namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="GetGroupOperation"/>
internal sealed class GetGroupResponse
{
    public required GroupType Group { get; init; }
}
