namespace Cognito.Federation.Emulator;

/// <summary>The codes of registrations: to which attribute they go, and how long they live.</summary>
internal static class SignUpCodes
{
    private static readonly TimeSpan Life = TimeSpan.FromHours(24);

    /// <summary>The error of clients that do not hide who exists.</summary>
    public static AwsException UnknownUser() => new("UserNotFoundException", "Username/client id combination not found.");

    public static bool CanSend(UserPool pool, PoolUser user) => AttributeFor(pool, user) is not null;

    /// <summary>Sends a code, replacing an older one; hold the pool's gate. <see langword="null"/> when the pool verifies nothing that the user has.</summary>
    public static CodeDeliveryDetailsType? Send(OperationContext context, UserPool pool, PoolUser user, MessagePurpose purpose, MessageText? text)
    {
        if (AttributeFor(pool, user) is not { } attribute)
            return null;
        var destination = user.Attribute(attribute)!;
        var code = CodeDelivery.Send(context.State, pool, user, attribute, destination, purpose, text);
        user.Codes.Set(CodePurpose.SignUp, new(code, attribute, context.Now + Life));
        return CodeDelivery.Describe(attribute, destination);
    }

    /// <summary>What a real resend would answer, for a user who does not exist; the same each time.</summary>
    public static CodeDeliveryDetailsType Simulate(UserPool pool, string username)
    {
        var attribute = pool.Settings.AutoVerifiedAttributes.Contains("email") ? "email" : "phone_number";
        return CodeDelivery.Describe(attribute, SimulatedUser.Destination(pool, username, attribute));
    }

    // With both, the service prefers the telephone number.
    private static string? AttributeFor(UserPool pool, PoolUser user) =>
        new[] { "phone_number", "email" }.FirstOrDefault(a => pool.Settings.AutoVerifiedAttributes.Contains(a) && !string.IsNullOrEmpty(user.Attribute(a)));
}
