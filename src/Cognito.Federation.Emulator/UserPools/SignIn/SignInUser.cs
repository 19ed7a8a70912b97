using System.Security.Cryptography;
using System.Text;
using Cognito.Federation.Emulator.Srp;

namespace Cognito.Federation.Emulator;

/// <summary>Whom a sign-in names: a user of the pool, or nobody, who for clients that hide it looks like a user until the password is checked.</summary>
internal sealed class SignInUser
{
    private SignInUser(PoolUser? user, string username, string lockName, SrpVerifier verifier)
    {
        User = user;
        Username = username;
        LockName = lockName;
        Verifier = verifier;
    }

    /// <summary>The user; null for nobody.</summary>
    public PoolUser? User { get; }

    /// <summary>The canonical username, or the UUID that stands for nobody.</summary>
    public string Username { get; }

    /// <summary>The name under which wrong passwords are counted, one for all spellings.</summary>
    public string LockName { get; }

    /// <summary>The verifier of the user's password; for nobody and for users without a password, one that no password fits.</summary>
    public SrpVerifier Verifier { get; }

    /// <summary>Finds whom a name or alias means.</summary>
    /// <exception cref="AwsException">Nobody, and the client does not hide that.</exception>
    public static SignInUser Find(UserPoolClient client, string nameOrAlias)
    {
        var pool = client.Pool;
        lock (pool.Gate)
        {
            if (pool.Users.Find(nameOrAlias) is { } user)
                return new SignInUser(user, user.Username, "user " + user.Subject, user.Password ?? Simulate(pool, user.Username));
        }

        if (!client.Settings.HidesUserExistence)
            throw new AwsException("UserNotFoundException", "User does not exist.");
        var name = pool.Settings.CaseSensitiveUsernames ? nameOrAlias : nameOrAlias.ToLowerInvariant();
        return new SignInUser(null, SimulateId(pool, name), "name " + name, Simulate(pool, name));
    }

    /// <summary>Whether the user is still there with the same password; hold the pool's gate.</summary>
    public bool IsCurrent(UserPool pool)
        => User is not null && pool.Users.FindBySubject(User.Subject) == User && ReferenceEquals(User.Password, Verifier);

    private static SrpVerifier Simulate(UserPool pool, string name) => SrpVerifier.Simulated(pool.SimulationKey, name);

    private static string SimulateId(UserPool pool, string name)
    {
        var bytes = HMACSHA256.HashData(pool.SimulationKey, Encoding.UTF8.GetBytes("id of " + name)).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString("D");
    }
}
