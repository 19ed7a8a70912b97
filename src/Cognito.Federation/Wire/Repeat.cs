namespace Cognito.Federation.Wire;

/// <summary>What may be sent again after a failure.</summary>
internal enum Repeat
{
    /// <summary>Anything transient: the operation changes nothing, or the same thing.</summary>
    Always,

    /// <summary>Only what surely never reached the service: a refused connection, or throttling.</summary>
    OnThrottle,

    /// <summary>Only what was never sent.</summary>
    IfNotSent,
}
