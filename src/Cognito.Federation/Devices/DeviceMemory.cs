using Cognito.Federation.Srp;
using Cognito.Federation.Wire;
using Microsoft.Extensions.Logging;

namespace Cognito.Federation;

/// <summary>What happens to devices around a sign-in: found before, confirmed and kept after, dropped when the service no longer knows them.</summary>
internal sealed class DeviceMemory(UserPoolContext pool)
{
    private readonly ILogger _logger = pool.Loggers.CreateLogger<DeviceMemory>();

    /// <summary>The device that the installation's store has for a user; null without a store.</summary>
    public async ValueTask<RememberedDevice?> FindAsync(string username, CancellationToken cancellationToken) =>
        pool.DeviceStore is { } store ? await store.FindAsync(username, cancellationToken).ConfigureAwait(false) : null;

    /// <summary>Confirms a new device as the options say, and keeps it in the store.</summary>
    /// <returns>Null when devices are never confirmed.</returns>
    public async Task<NewDevice?> GreetAsync(string key, string groupKey, UserSession session, CancellationToken cancellationToken)
    {
        if (pool.DeviceConfirmation == DeviceConfirmation.Never)
            return null;
        var device = RememberedDevice.Create(key, groupKey);
        if (pool.DeviceConfirmation == DeviceConfirmation.WhenAsked)
            return new NewDevice(device, IsConfirmed: false, AsksUser: false);
        try
        {
            var asksUser = await ConfirmAsync(session.AccessToken, device, null, cancellationToken).ConfigureAwait(false);
            await KeepAsync(session.Username, device, cancellationToken).ConfigureAwait(false);
            return new NewDevice(device, IsConfirmed: true, asksUser);
        }
        catch (CognitoFederationException e)
        {
            // The person is signed in, whatever becomes of the device.
            _logger.DeviceNotConfirmed(e.Code);
            return new NewDevice(device, IsConfirmed: false, AsksUser: false);
        }
    }

    /// <summary>Gives the service the device's verifier.</summary>
    /// <returns>Whether the pool leaves it to the user to remember the device.</returns>
    public async Task<bool> ConfirmAsync(AccessToken accessToken, RememberedDevice device, string? name, CancellationToken cancellationToken)
    {
        var verifier = DeviceVerifier.Create(device);
        var call = new ConfirmDeviceCall
        {
            AccessToken = accessToken.Reveal(),
            DeviceKey = device.Key,
            DeviceName = name,
            DeviceSecretVerifierConfig = new DeviceSecretVerifierConfig { PasswordVerifier = verifier.PasswordVerifier, Salt = verifier.Salt },
        };
        var reply = await pool.SendAsync(DeviceOperations.Confirm, call, cancellationToken).ConfigureAwait(false);
        return reply.UserConfirmationNecessary;
    }

    /// <summary>Forgets a device that the service no longer knows.</summary>
    public async Task DropAsync(string username, RememberedDevice gone, CancellationToken cancellationToken)
    {
        _logger.DeviceDropped();
        if (pool.DeviceStore is { } store && await store.FindAsync(username, cancellationToken).ConfigureAwait(false) is { } kept && kept.Key == gone.Key)
            await store.RemoveAsync(username, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask KeepAsync(string username, RememberedDevice device, CancellationToken cancellationToken)
    {
        if (pool.DeviceStore is not { } store)
            return;
        try
        {
            await store.SaveAsync(username, device, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The person is signed in; the second factor is asked for once more next time.
            _logger.DeviceNotKept(e);
        }
    }
}
