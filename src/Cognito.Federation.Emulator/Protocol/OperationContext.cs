using Microsoft.AspNetCore.Http;

namespace Cognito.Federation.Emulator;

/// <summary>What an operation knows about its request.</summary>
internal sealed class OperationContext(EmulatorState state, HttpContext http, string operation)
{
    public EmulatorState State { get; } = state;

    public HttpContext Http { get; } = http;

    /// <summary>The operation's name without its service, such as <c>SignUp</c>.</summary>
    public string Operation { get; } = operation;

    /// <summary>The instant of the request on the emulator's clock: one for all that the operation does, however long it takes.</summary>
    public DateTimeOffset Now { get; } = state.Clock.GetUtcNow();

    /// <summary>From where and with which device the person sends the request; <see langword="null"/> when it does not say.</summary>
    public UserContextDataType? UserContext { get; set; }

    /// <summary>The person's address: the one that the request tells, else the one that it came from.</summary>
    public string? PersonAddress => UserContext?.IpAddress ?? Http.Connection.RemoteIpAddress?.ToString();

    /// <summary>Whether threat protection let the first factor of this request count only together with a second one.</summary>
    public bool DemandsSecondFactor { get; set; }

    /// <summary>What the request has to say to the pool's triggers.</summary>
    public TriggerInput Triggers { get; } = new();

    public CancellationToken Cancellation => Http.RequestAborted;

    /// <summary>Refuses a member that would change behaviour which the emulator does not have.</summary>
    public void Refuse(string member, bool isSet, string why = "other than its default")
    {
        if (isSet)
            throw AwsException.Unsupported(Operation, member, why);
    }
}
