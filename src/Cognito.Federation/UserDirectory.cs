using Cognito.Federation.Wire;

namespace Cognito.Federation;

/// <summary>A user pool, without a dependency-injection container. With one, <c>AddCognitoFederation</c> registers the same as <see cref="IUserDirectory"/>.</summary>
/// <remarks>Thread-safe; keep one for the life of the application. It holds no connection of its own, so there is nothing to dispose.</remarks>
public sealed class UserDirectory : IUserDirectory
{
    internal UserDirectory(UserPoolContext pool, IUserSessions sessions)
    {
        PoolId = pool.PoolId;
        SignUp = new SignUpService(pool);
        SignIn = new SignInService(pool);
        Sessions = sessions;
        Profile = new UserProfileService(pool);
    }

    /// <inheritdoc/>
    public UserPoolId PoolId { get; }

    /// <inheritdoc/>
    public ISignUp SignUp { get; }

    /// <inheritdoc/>
    public ISignIn SignIn { get; }

    /// <inheritdoc/>
    public IUserSessions Sessions { get; }

    /// <inheritdoc/>
    public IUserProfile Profile { get; }
}
