using System.Security.Cryptography;
using System.Text;

namespace Cognito.Federation.Emulator;

/// <summary>What is said about users who do not exist, so that they look like users: the same for the same name.</summary>
internal static class SimulatedUser
{
    /// <summary>Where a code for such a user would go.</summary>
    public static string Destination(UserPool pool, string username, string attribute)
    {
        if (attribute == "email" && AttributeRules.IsEmail(username))
            return username;
        if (attribute == "phone_number" && AttributeRules.IsPhoneNumber(username))
            return username;
        var seed = HMACSHA256.HashData(pool.SimulationKey, Encoding.UTF8.GetBytes(username));
        return attribute == "email"
            ? $"{Letter(seed[0])}@{Letter(seed[1])}.com"
            : "+1555" + string.Concat(seed[..7].Select(b => (char)('0' + (b % 10))));
    }

    private static char Letter(byte value) => (char)('a' + (value % 26));
}
