namespace Cognito.Federation.Emulator;

/// <summary>An authenticator's answer fails a check; each ceremony tells it in words of its own.</summary>
internal sealed class PasskeyException(PasskeyFault fault, string message, Exception? inner = null) : Exception(message, inner)
{
    public PasskeyFault Fault { get; } = fault;

    public static PasskeyException Malformed(string what, Exception? inner = null) => new(PasskeyFault.Malformed, what, inner);

    public static PasskeyException NotSupported(string what) => new(PasskeyFault.NotSupported, $"The service does not take {what}.");

    public static PasskeyException NotProved(string what) => new(PasskeyFault.NotProved, what);
}
