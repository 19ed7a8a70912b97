namespace Cognito.Federation.Emulator;

/// <summary>An administrator says whether an auth event was the user's own doing.</summary>
internal sealed class AdminUpdateAuthEventFeedbackOperation()
    : JsonOperation<AdminUpdateAuthEventFeedbackRequest, AdminUpdateAuthEventFeedbackResponse>(
        ThreatProtectionJson.Default.AdminUpdateAuthEventFeedbackRequest, ThreatProtectionJson.Default.AdminUpdateAuthEventFeedbackResponse)
{
    public override string Target => UserPoolOperations.Prefix + "AdminUpdateAuthEventFeedback";

    public override OperationAccess Access => OperationAccess.Signed;

    public override Task<AdminUpdateAuthEventFeedbackResponse> InvokeAsync(OperationContext context, AdminUpdateAuthEventFeedbackRequest request)
    {
        var pool = context.State.UserPools.Get(request.UserPoolId);
        lock (pool.Gate)
        {
            AuthEvents.Get(pool, AdminUsers.Get(pool, request.Username), request.EventId).Feedback =
                new() { FeedbackValue = request.FeedbackValue, Provider = "Admin", FeedbackDate = context.Now };
            return Task.FromResult(new AdminUpdateAuthEventFeedbackResponse());
        }
    }
}
