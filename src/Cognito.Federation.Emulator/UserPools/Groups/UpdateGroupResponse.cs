namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="UpdateGroupOperation"/>
internal sealed class UpdateGroupResponse
{
    public required GroupType Group { get; init; }
}
