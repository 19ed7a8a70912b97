namespace Cognito.Federation.Emulator;

/// <summary>How a message would have reached its person.</summary>
public enum DeliveryMedium
{
    /// <summary>By e-mail.</summary>
    Email,

    /// <summary>By text message.</summary>
    Sms,
}
