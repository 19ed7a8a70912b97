using System.Security.Cryptography;
using System.Text;

namespace Cognito.Federation.Emulator;

/// <summary>A user says whether an auth event was their own doing, with the token of the mail about it.</summary>
internal sealed class UpdateAuthEventFeedbackOperation()
    : JsonOperation<UpdateAuthEventFeedbackRequest, UpdateAuthEventFeedbackResponse>(
        ThreatProtectionJson.Default.UpdateAuthEventFeedbackRequest, ThreatProtectionJson.Default.UpdateAuthEventFeedbackResponse)
{
    public override string Target => UserPoolOperations.Prefix + "UpdateAuthEventFeedback";

    public override Task<UpdateAuthEventFeedbackResponse> InvokeAsync(OperationContext context, UpdateAuthEventFeedbackRequest request)
    {
        var pool = context.State.UserPools.Get(request.UserPoolId);
        lock (pool.Gate)
        {
            AuthEvents.RefuseWithout(pool);
            // Without the token, nothing is said about who exists.
            var entry = pool.Users.Find(request.Username)?.AuthEvents.Find(e => e.Id == request.EventId);
            if (entry?.FeedbackToken is not { } token || !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(request.FeedbackToken)))
                throw AwsException.NotAuthorized("Invalid feedback token.");
            entry.Feedback = new() { FeedbackValue = request.FeedbackValue, Provider = "User", FeedbackDate = context.Now };
            return Task.FromResult(new UpdateAuthEventFeedbackResponse());
        }
    }
}
