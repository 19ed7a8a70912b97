using Cognito.Federation.Administration;

namespace Cognito.Federation;

/// <summary>A user pool: a directory of people who sign up, sign in and keep a profile.</summary>
/// <remarks>
/// One facet for each thing a person or an application does there; each facet can be injected by itself.
/// Thread-safe; made to be a singleton. <see cref="Admin"/> alone ever looks for IAM credentials, at its first call.
/// </remarks>
public interface IUserDirectory
{
    /// <summary>The user pool behind this directory.</summary>
    UserPoolId PoolId { get; }

    /// <summary>New users: registration and the code that proves an address.</summary>
    ISignUp SignUp { get; }

    /// <summary>Signing in, one step at a time.</summary>
    ISignIn SignIn { get; }

    /// <summary>Signed-in users: refresh, revoke, sign out everywhere.</summary>
    IUserSessions Sessions { get; }

    /// <summary>Changed and forgotten passwords.</summary>
    IPasswords Passwords { get; }

    /// <summary>What Cognito knows about the signed-in user, and how the user changes it.</summary>
    IUserProfile Profile { get; }

    /// <summary>The devices of a signed-in user, in pools that remember devices.</summary>
    IUserDevices Devices { get; }

    /// <summary>With what the signed-in user proves who they are: authenticator app, codes, passkeys.</summary>
    ISignInFactors Factors { get; }

    /// <summary>What administrators and back ends do, signed with IAM credentials.</summary>
    IDirectoryAdmin Admin { get; }
}
