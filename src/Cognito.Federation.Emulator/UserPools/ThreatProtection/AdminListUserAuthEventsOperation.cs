namespace Cognito.Federation.Emulator;

/// <summary>An administrator reads a user's history of activity, newest first, a page at a time.</summary>
internal sealed class AdminListUserAuthEventsOperation()
    : JsonOperation<AdminListUserAuthEventsRequest, AdminListUserAuthEventsResponse>(
        ThreatProtectionJson.Default.AdminListUserAuthEventsRequest, ThreatProtectionJson.Default.AdminListUserAuthEventsResponse)
{
    public override string Target => UserPoolOperations.Prefix + "AdminListUserAuthEvents";

    public override OperationAccess Access => OperationAccess.Signed;

    public override Task<AdminListUserAuthEventsResponse> InvokeAsync(OperationContext context, AdminListUserAuthEventsRequest request)
    {
        var pool = context.State.UserPools.Get(request.UserPoolId);
        lock (pool.Gate)
        {
            AuthEvents.RefuseWithout(pool);
            var entries = AdminUsers.Get(pool, request.Username).AuthEvents;
            var page = Page.Of([.. Enumerable.Reverse(entries)], entry => entry.Id, request.MaxResults, request.NextToken);
            return Task.FromResult(new AdminListUserAuthEventsResponse { AuthEvents = [.. page.Items.Select(AuthEventType.Of)], NextToken = page.NextToken });
        }
    }
}
