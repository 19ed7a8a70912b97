namespace Cognito.Federation.Emulator;

/// <summary>The codes that prove one user's address and telephone number, one each, and how often they were sent and tried. Not thread-safe: hold the pool's gate.</summary>
internal sealed class AttributeCodes
{
    private static readonly TimeSpan Life = TimeSpan.FromHours(24);

    private readonly Dictionary<string, PendingCode> _open = new(StringComparer.Ordinal);
    private readonly HourlyLimit _sends = new(5);
    private readonly HourlyLimit _tries = new(15);

    /// <summary>The value that waits to replace the attribute's; <see langword="null"/> when none does.</summary>
    public string? WaitingValue(string attribute) => _open.GetValueOrDefault(attribute)?.NewValue;

    /// <summary>Sends a code to the attribute's value, or to the one that is to replace it.</summary>
    public CodeDeliveryDetailsType Send(OperationContext context, UserPool pool, PoolUser user, string attribute, string? newValue, MessageText? text)
    {
        var destination = newValue ?? user.Attribute(attribute)!;
        var code = CodeDelivery.Send(context.State, pool, user, attribute, destination, MessagePurpose.Attribute, text);
        _open[attribute] = new(code, attribute, context.Now + Life, newValue);
        return CodeDelivery.Describe(attribute, destination);
    }

    /// <summary>Counts a code that was asked for; codes that a change sends by itself do not count.</summary>
    public void CountSend(DateTimeOffset now)
    {
        if (!_sends.TryCount(now))
            throw CodeFaults.LimitExceeded();
    }

    /// <summary>The open code of an attribute, if it is the one given and still alive.</summary>
    public PendingCode Verify(string attribute, string code, DateTimeOffset now)
    {
        if (!_tries.TryCount(now))
            throw CodeFaults.LimitExceeded();
        return PendingCode.Verify(_open.GetValueOrDefault(attribute), code, now);
    }

    public void Close(string attribute) => _open.Remove(attribute);
}
