namespace Cognito.Federation;

/// <summary>Remembers this installation's device for each user of it, so that a second factor is asked for once.</summary>
/// <remarks>For client applications, where one installation is one person's: a server that kept devices here would let anybody with the password in without the second factor. A server keeps each device in that browser's sealed cookie and gives it with <see cref="SignInRequest.On"/>.</remarks>
public interface IDeviceStore
{
    /// <summary>The device kept for a user; null when there is none.</summary>
    /// <param name="username">What the person typed, or the canonical name.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<RememberedDevice?> FindAsync(string username, CancellationToken cancellationToken = default);

    /// <summary>Keeps a device for a user, in place of an older one.</summary>
    /// <param name="username">The canonical name.</param>
    /// <param name="device">What to keep.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask SaveAsync(string username, RememberedDevice device, CancellationToken cancellationToken = default);

    /// <summary>Forgets the device of a user; nothing happens when there is none.</summary>
    /// <param name="username">The canonical name.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask RemoveAsync(string username, CancellationToken cancellationToken = default);
}
