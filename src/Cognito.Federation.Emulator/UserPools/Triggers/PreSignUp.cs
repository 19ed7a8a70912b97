using System.Text.Json.Nodes;
using Cognito.Federation.Triggers;

namespace Cognito.Federation.Emulator;

/// <summary>Asks the pool's owner before somebody becomes a user.</summary>
internal static class PreSignUp
{
    /// <summary>Before somebody registers: the user may come out confirmed, with verified attributes. The user is not in the pool yet.</summary>
    public static async Task RegisterAsync(OperationContext context, UserPoolClient client, PoolUser user, IReadOnlyList<AttributeType>? validationData)
    {
        var answer = await AskAsync(context, TriggerSubject.Of(client, user), "PreSignUp_SignUp", user, validationData);
        if (answer is null)
            return;
        foreach (var (decision, attribute) in new[] { ("autoVerifyEmail", "email"), ("autoVerifyPhone", "phone_number") })
        {
            if (!answer.Flag(decision))
                continue;
            if (string.IsNullOrEmpty(user.Attribute(attribute)))
                throw TriggerAnswer.Unusable($"PreSignUp answered {decision}, but the user has no {attribute}.");
            user.SetAttribute(attribute + "_verified", "true");
        }

        if (answer.Flag("autoConfirmUser"))
            user.Status = UserStatus.Confirmed;
    }

    /// <summary>Before an administrator makes a user. The answer decides nothing: only a handler that throws stops it.</summary>
    public static Task CreateAsync(OperationContext context, UserPool pool, PoolUser user, IReadOnlyList<AttributeType>? validationData) =>
        AskAsync(context, new TriggerSubject(pool, null, user.Username), "PreSignUp_AdminCreateUser", user, validationData);

    private static Task<TriggerAnswer?> AskAsync(OperationContext context, TriggerSubject subject, string source, PoolUser user, IReadOnlyList<AttributeType>? validationData)
    {
        var request = new JsonObject
        {
            ["userAttributes"] = TriggerRequests.Map(user.Attributes.Where(pair => pair.Key != "sub")),
            ["validationData"] = validationData is { Count: > 0 } ? TriggerRequests.Map(validationData.ToPairs().DistinctBy(pair => pair.Key)) : null,
        };
        TriggerRequests.AddMetadata(context, request);
        return TriggerCaller.CallAsync<PreSignUpEvent>(
            context, subject, new("PreSignUp", source, request, new() { ["autoConfirmUser"] = false, ["autoVerifyEmail"] = false, ["autoVerifyPhone"] = false }));
    }
}
