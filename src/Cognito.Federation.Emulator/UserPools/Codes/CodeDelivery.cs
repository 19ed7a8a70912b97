namespace Cognito.Federation.Emulator;

/// <summary>Sends codes to the outbox and says where they went.</summary>
internal static class CodeDelivery
{
    private const int CodeLength = 6;

    /// <summary>Makes a code, puts it into the outbox, with the words that <see cref="CustomMessage"/> gave, and returns it.</summary>
    public static string Send(EmulatorState state, UserPool pool, PoolUser user, string attribute, string destination, MessagePurpose purpose, MessageText? text = null)
    {
        var code = state.FixedCode ?? RandomText.Digits(CodeLength);
        state.Outbox.Add(new(pool.Id, user.Username, destination, MediumOf(attribute), purpose, code, state.Clock.GetUtcNow(), text));
        return code;
    }

    public static CodeDeliveryDetailsType Describe(string attribute, string destination) => new()
    {
        AttributeName = attribute,
        DeliveryMedium = MediumOf(attribute) == DeliveryMedium.Email ? "EMAIL" : "SMS",
        Destination = Mask(attribute, destination),
    };

    /// <summary><c>a***@e***</c> for addresses, <c>+*******1234</c> for telephone numbers.</summary>
    public static string Mask(string attribute, string destination)
    {
        if (MediumOf(attribute) == DeliveryMedium.Email)
        {
            var at = destination.LastIndexOf('@');
            return $"{destination[0]}***@{destination[at + 1]}***";
        }

        var visible = Math.Min(4, destination.Length - 1);
        return "+" + new string('*', destination.Length - 1 - visible) + destination[^visible..];
    }

    public static DeliveryMedium MediumOf(string attribute) => attribute == "email" ? DeliveryMedium.Email : DeliveryMedium.Sms;
}
