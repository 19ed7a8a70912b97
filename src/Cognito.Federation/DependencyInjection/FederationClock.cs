namespace Cognito.Federation;

/// <summary>The clock of this library's services. A type of its own, because the container's <see cref="TimeProvider"/> belongs to the application.</summary>
internal sealed class FederationClock(TimeProvider time)
{
    public TimeProvider Time { get; } = time;
}
