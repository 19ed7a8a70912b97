using Cognito.Federation.Triggers;

namespace Cognito.Federation.Emulator;

/// <summary>Lets the pool's owner choose the words of a message. Call it before the message is sent, without the pool's gate.</summary>
internal static class CustomMessage
{
    private const int LongestSms = 140;
    private const int LongestEmail = 20_000;
    private const int LongestSubject = 140;

    /// <summary>Asks for the words; <see langword="null"/> when the pool has its own.</summary>
    /// <param name="context">The operation.</param>
    /// <param name="pool">The pool.</param>
    /// <param name="clientId">The app client; <see langword="null"/> for administrators.</param>
    /// <param name="user">To whom it goes.</param>
    /// <param name="occasion">The part of <c>triggerSource</c> after the underscore, such as <c>ForgotPassword</c>.</param>
    public static async Task<MessageText?> ComposeAsync(OperationContext context, UserPool pool, string? clientId, PoolUser user, string occasion)
    {
        var request = TriggerRequests.About(context, pool, user);
        request["codeParameter"] = MessageText.CodePlaceholder;
        request["linkParameter"] = "{##Click Here##}";
        var invites = occasion == "AdminCreateUser";
        request["usernameParameter"] = invites ? MessageText.NamePlaceholder : null;
        var answer = await TriggerCaller.CallAsync<CustomMessageEvent>(
            context,
            new TriggerSubject(pool, clientId, user.Username),
            new("CustomMessage", $"CustomMessage_{occasion}", request, new() { ["smsMessage"] = null, ["emailMessage"] = null, ["emailSubject"] = null }));
        if (answer is null)
            return null;
        var text = new MessageText(answer.Text("emailSubject"), answer.Text("emailMessage"), answer.Text("smsMessage"));
        Check("emailSubject", text.Subject, LongestSubject);
        Check("emailMessage", text.Email, LongestEmail, MessageText.CodePlaceholder, invites ? MessageText.NamePlaceholder : null);
        Check("smsMessage", text.Sms, LongestSms, MessageText.CodePlaceholder, invites ? MessageText.NamePlaceholder : null);
        return text;
    }

    private static void Check(string name, string? text, int longest, params ReadOnlySpan<string?> placeholders)
    {
        if (text is null)
            return;
        if (text.Length > longest)
            throw TriggerAnswer.Unusable($"CustomMessage answered {name} with {text.Length} characters; expected at most {longest}.");
        foreach (var placeholder in placeholders)
        {
            if (placeholder is not null && !text.Contains(placeholder, StringComparison.Ordinal))
                throw TriggerAnswer.Unusable($"CustomMessage answered {name} without {placeholder}.");
        }
    }
}
