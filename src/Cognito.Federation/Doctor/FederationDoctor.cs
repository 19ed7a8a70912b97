using System.Globalization;
using Microsoft.Extensions.Logging;

namespace Cognito.Federation;

/// <summary>A doctor without a container. With one, <c>AddCognitoFederation</c> registers the same as <see cref="IFederationDoctor"/>.</summary>
public sealed class FederationDoctor : IFederationDoctor
{
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);

    private readonly DoctorCalls _calls;
    private readonly ILoginTokenProvider[] _logins;
    private readonly LoginReader _reader;

    private FederationDoctor(DoctorCalls calls, ILoginTokenProvider[] logins)
    {
        _calls = calls;
        _logins = logins;
        _reader = new LoginReader(new LoginProviders(logins), calls.Time, capacity: 16);
    }

    /// <summary>Makes a doctor.</summary>
    /// <param name="options">The pools to look at, and the credentials to look with.</param>
    /// <param name="providers">The kinds of logins that the application takes, such as a <see cref="GoogleTokenProvider"/>; null for none. The user pool is added by itself.</param>
    /// <param name="timeProvider">The clock; null for the system's.</param>
    /// <param name="loggerFactory">Where to log; null for nowhere.</param>
    /// <param name="handler">The HTTP handler, not disposed; null for one that the process shares.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">Something is set wrongly; all faults at once.</exception>
    public static FederationDoctor Create(
        CognitoFederationOptions options,
        IEnumerable<ILoginTokenProvider>? providers = null,
        TimeProvider? timeProvider = null,
        ILoggerFactory? loggerFactory = null,
        HttpMessageHandler? handler = null) =>
        Compose(FederationComposition.Create(options, timeProvider, loggerFactory, handler), providers ?? []);

    internal static FederationDoctor Compose(FederationComposition composition, IEnumerable<ILoginTokenProvider> providers) =>
        new(composition.CreateDoctorCalls(), [.. composition.AndUserPool(providers)]);

    /// <inheritdoc/>
    public async Task<DoctorReport> CheckAsync(CancellationToken cancellationToken = default)
    {
        var examination = new Examination();
        if (_calls.UserPool is null && _calls.IdentityPool is null)
            examination.Error(DoctorCheck.Configuration, "configuration", "a user pool, an identity pool, or both", "neither", "Set UserPool:Id and UserPool:ClientId, IdentityPool:Id, or all of them.");
        if (_calls.UserPool is not null)
            await new UserPoolExam(_calls, examination).RunAsync(cancellationToken).ConfigureAwait(false);
        if (_calls.IdentityPool is not null)
            await new IdentityPoolExam(_calls, _logins, examination).RunAsync(cancellationToken).ConfigureAwait(false);
        CheckClock(examination);
        return examination.Report();
    }

    /// <inheritdoc/>
    public async Task<RolePreview> PreviewRoleAsync(FederatedIdentity identity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(identity);
        _calls.RequireIdentityPool();
        var login = await _reader.ReadAsync(identity, cancellationToken).ConfigureAwait(false);
        return await new RolePreviewer(_calls).PreviewAsync(login, cancellationToken).ConfigureAwait(false);
    }

    private void CheckClock(Examination examination)
    {
        DateTimeOffset? server = _calls.IdentityPool is { IsServerTimeKnown: true } pool ? pool.ServerTime
            : _calls.UserPool is { Channel: { IsServerTimeKnown: true } channel } ? channel.ServerTime
            : null;
        if (server is not { } theirs)
            return;
        var ours = _calls.Time.GetUtcNow();
        if ((theirs - ours).Duration() > Skew)
            examination.Warn(DoctorCheck.Clock, "this computer", string.Create(CultureInfo.InvariantCulture, $"the service's time, {theirs:u}"), string.Create(CultureInfo.InvariantCulture, $"{ours:u}"), "Set the clock, and keep it right with NTP: AWS refuses signed calls from five minutes on, and tokens seem expired or not yet valid.");
    }
}
