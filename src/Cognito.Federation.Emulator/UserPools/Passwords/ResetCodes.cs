namespace Cognito.Federation.Emulator;

/// <summary>The codes for forgotten passwords: how often they are sent and tried, and how long they live. Hold the pool's gate.</summary>
internal static class ResetCodes
{
    private const int SendsPerHour = 5;

    /// <summary>The service allows five to twenty, by the risk that it sees.</summary>
    private const int TriesPerHour = 5;

    private static readonly TimeSpan Life = TimeSpan.FromHours(1);

    /// <summary>Sends a code, replacing an older one.</summary>
    public static CodeDeliveryDetailsType Send(OperationContext context, UserPool pool, PoolUser user, string attribute, MessageText? text = null)
    {
        CountSend(context, user.Codes);
        var destination = user.Attribute(attribute)!;
        var code = CodeDelivery.Send(context.State, pool, user, attribute, destination, MessagePurpose.ForgotPassword, text);
        user.Codes.Set(CodePurpose.ForgotPassword, new(code, attribute, context.Now + Life));
        return CodeDelivery.Describe(attribute, destination);
    }

    /// <summary>Answers as <see cref="Send"/> does, and sends nothing.</summary>
    public static CodeDeliveryDetailsType Simulate(OperationContext context, UserPool pool, PendingCodes codes, string username)
    {
        CountSend(context, codes);
        var attribute = RecoveryContacts.Simulate(pool, username);
        // No code that a request can carry is empty.
        codes.Set(CodePurpose.ForgotPassword, new("", attribute, context.Now + Life));
        return CodeDelivery.Describe(attribute, SimulatedUser.Destination(pool, username, attribute));
    }

    /// <summary>Refuses a code that is wrong, too old, or one too many.</summary>
    public static void Verify(OperationContext context, PendingCodes codes, string code)
    {
        if (!codes.TryCountTry(CodePurpose.ForgotPassword, TriesPerHour, context.Now))
            throw CodeFaults.LimitExceeded();
        codes.Verify(CodePurpose.ForgotPassword, code, context.Now);
    }

    private static void CountSend(OperationContext context, PendingCodes codes)
    {
        if (!codes.TryCountSend(CodePurpose.ForgotPassword, SendsPerHour, context.Now))
            throw CodeFaults.LimitExceeded();
    }
}
