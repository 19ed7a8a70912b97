namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="AdminUpdateAuthEventFeedbackOperation"/>
internal sealed class AdminUpdateAuthEventFeedbackRequest : IConstrained
{
    public string UserPoolId { get; init; } = null!;

    public string Username { get; init; } = null!;

    public string EventId { get; init; } = null!;

    public string FeedbackValue { get; init; } = null!;

    public void Check(Constraints constraints) => constraints.UserPoolId(UserPoolId).Username(Username).Feedback(EventId, FeedbackValue);
}
