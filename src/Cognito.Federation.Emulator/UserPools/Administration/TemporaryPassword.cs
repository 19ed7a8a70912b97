using System.Security.Cryptography;

namespace Cognito.Federation.Emulator;

/// <summary>The random passwords of invitations.</summary>
internal static class TemporaryPassword
{
    private const int UsualLength = 12;

    /// <summary>A password that every policy of that length accepts.</summary>
    public static string Generate(PasswordPolicy policy)
    {
        var length = Math.Max(UsualLength, policy.MinimumLength);
        var characters =
            RandomNumberGenerator.GetString("ABCDEFGHJKLMNPQRSTUVWXYZ", 1)
            + RandomNumberGenerator.GetString("23456789", 1)
            + RandomNumberGenerator.GetString("!@#%&*", 1)
            + RandomNumberGenerator.GetString("abcdefghijkmnpqrstuvwxyz", length - 3);
        var shuffled = characters.ToCharArray();
        RandomNumberGenerator.Shuffle(shuffled.AsSpan());
        return new string(shuffled);
    }
}
