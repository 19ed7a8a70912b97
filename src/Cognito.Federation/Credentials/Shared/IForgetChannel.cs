namespace Cognito.Federation;

/// <summary>Tells the servers of a fleet that a login is to be forgotten, so that a sign-out on one evicts the memory of all. Without one, the others keep the login's credentials until those end.</summary>
/// <remarks>What is published is a hash of the person, never a token and never a name. A sample has an implementation on Redis.</remarks>
public interface IForgetChannel
{
    /// <summary>Tells the others. What it throws is logged, and the caller's own server has forgotten already.</summary>
    /// <param name="person">64 hexadecimal digits: a hash over the pool and the person.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask PublishAsync(string person, CancellationToken cancellationToken = default);

    /// <summary>Listens to the others.</summary>
    /// <param name="forget">Called with each published hash, on any thread; quick, and never throws.</param>
    /// <returns>Ends the listening when it is disposed.</returns>
    IDisposable Subscribe(Action<string> forget);
}
