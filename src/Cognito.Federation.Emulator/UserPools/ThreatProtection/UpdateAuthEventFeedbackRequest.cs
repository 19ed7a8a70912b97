namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="UpdateAuthEventFeedbackOperation"/>
internal sealed class UpdateAuthEventFeedbackRequest : IConstrained
{
    public string UserPoolId { get; init; } = null!;

    public string Username { get; init; } = null!;

    public string EventId { get; init; } = null!;

    public string FeedbackToken { get; init; } = null!;

    public string FeedbackValue { get; init; } = null!;

    public void Check(Constraints constraints) => constraints
        .UserPoolId(UserPoolId)
        .Username(Username)
        .Feedback(EventId, FeedbackValue)
        .Token(nameof(FeedbackToken), FeedbackToken);
}
