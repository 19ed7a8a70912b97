namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="CreateGroupOperation"/>
internal sealed class CreateGroupResponse
{
    public required GroupType Group { get; init; }
}
