namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="AdminListUserAuthEventsOperation"/>
internal sealed class AdminListUserAuthEventsResponse
{
    public required IReadOnlyList<AuthEventType> AuthEvents { get; init; }

    public string? NextToken { get; init; }
}
