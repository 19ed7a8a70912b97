using Cognito.Federation.Administration;
using Cognito.Federation.Wire;
using Microsoft.Extensions.Logging;

namespace Cognito.Federation;

/// <summary>A user pool, without a dependency-injection container. With one, <c>AddCognitoFederation</c> registers the same as <see cref="IUserDirectory"/>.</summary>
/// <remarks>Thread-safe; keep one for the life of the application. It holds no connection of its own, so there is nothing to dispose.</remarks>
public sealed class UserDirectory : IUserDirectory
{
    private readonly UserPoolContext _pool;
    private IDirectoryAdmin? _admin;

    internal UserDirectory(UserPoolContext pool)
    {
        _pool = pool;
        PoolId = pool.PoolId;
        SignUp = new SignUpService(pool);
        var devices = new DeviceMemory(pool);
        SignIn = new SignInService(pool, new UserSignInEndpoint(pool), devices);
        Devices = new UserDeviceService(pool, devices);
        Sessions = new UserSessionService(pool);
        Passwords = new PasswordService(pool);
        Profile = new UserProfileService(pool);
        Factors = new SignInFactorService(pool);
    }

    /// <summary>Makes a directory.</summary>
    /// <param name="options">Names the user pool; what is set for an identity pool is validated too.</param>
    /// <param name="timeProvider">The clock of expiry, waits and timeouts. Default: the system's.</param>
    /// <param name="loggerFactory">Where to log. Default: nowhere.</param>
    /// <param name="handler">Sends the HTTP requests; stays the caller's to dispose. Default: one handler that all directories and brokers of the process share.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">The options are wrong, or name no user pool: all faults at once, each with its configuration key, what was expected, what came, and the fix.</exception>
    public static UserDirectory Create(CognitoFederationOptions options, TimeProvider? timeProvider = null, ILoggerFactory? loggerFactory = null, HttpMessageHandler? handler = null) =>
        new(FederationComposition.Create(options, timeProvider, loggerFactory, handler).CreateUserPoolContext());

    /// <inheritdoc/>
    public UserPoolId PoolId { get; }

    /// <inheritdoc/>
    public ISignUp SignUp { get; }

    /// <inheritdoc/>
    public ISignIn SignIn { get; }

    /// <inheritdoc/>
    public IUserSessions Sessions { get; }

    /// <inheritdoc/>
    public IPasswords Passwords { get; }

    /// <inheritdoc/>
    public IUserProfile Profile { get; }

    /// <inheritdoc/>
    public IUserDevices Devices { get; }

    /// <inheritdoc/>
    public ISignInFactors Factors { get; }

    /// <inheritdoc/>
    // Made when it is asked for, so that a trimmed program that never asks does not carry the signer.
    public IDirectoryAdmin Admin => _admin ?? Interlocked.CompareExchange(ref _admin, new DirectoryAdminService(_pool), null) ?? _admin;
}
