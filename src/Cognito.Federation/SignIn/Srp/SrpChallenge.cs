using System.Buffers.Text;
using System.Numerics;

namespace Cognito.Federation.Srp;

/// <summary>What the service sends for a password proof, read from the parameters of <c>PASSWORD_VERIFIER</c>.</summary>
internal sealed class SrpChallenge
{
    // The prime has 768 hexadecimal digits; a salt has 32. The rest is no number of this protocol.
    private const int MaximumDigits = 770;
    private const int MaximumSecretBlock = 64 * 1024;

    private SrpChallenge(BigInteger salt, BigInteger publicValue, string secretBlockText, byte[] secretBlock, string userId)
    {
        Salt = salt;
        PublicValue = publicValue;
        SecretBlockText = secretBlockText;
        SecretBlock = secretBlock;
        UserId = userId;
    }

    public BigInteger Salt { get; }

    /// <summary>The server's public value B; never a multiple of the prime.</summary>
    public BigInteger PublicValue { get; }

    /// <summary>The block as it came, to be echoed.</summary>
    public string SecretBlockText { get; }

    public byte[] SecretBlock { get; }

    /// <summary>Whom the proof is of.</summary>
    public string UserId { get; }

    /// <summary>Reads the parameters of a user's proof.</summary>
    /// <param name="parameters">As they came.</param>
    /// <param name="username">The name to use when the service names none.</param>
    /// <exception cref="FormatException">A parameter is missing or malformed; the message names it.</exception>
    public static SrpChallenge Read(IReadOnlyDictionary<string, string> parameters, string username) => ReadAs(parameters, CanonicalName(parameters) ?? username);

    /// <summary>Reads the parameters of a proof whose subject is known, whatever the service names: a device.</summary>
    /// <param name="parameters">As they came.</param>
    /// <param name="userId">Whom the proof is of.</param>
    /// <exception cref="FormatException">A parameter is missing or malformed; the message names it.</exception>
    public static SrpChallenge ReadAs(IReadOnlyDictionary<string, string> parameters, string userId)
    {
        var salt = Number(parameters, "SALT");
        var publicValue = Number(parameters, "SRP_B");
        if (SrpGroup.Reduce(publicValue).IsZero)
            throw new FormatException("the challenge parameter SRP_B is a multiple of the group's prime, which no honest server sends.");
        var block = Text(parameters, "SECRET_BLOCK");
        return new SrpChallenge(salt, publicValue, block, Block(block), userId);
    }

    /// <summary>The canonical user name, as the service names it in a challenge; null when it does not.</summary>
    public static string? CanonicalName(IReadOnlyDictionary<string, string>? parameters) =>
        Present(parameters?.GetValueOrDefault("USER_ID_FOR_SRP")) ?? Present(parameters?.GetValueOrDefault("USERNAME"));

    private static BigInteger Number(IReadOnlyDictionary<string, string> parameters, string name)
    {
        var digits = Text(parameters, name);
        if (digits.Length > MaximumDigits)
            throw new FormatException($"the challenge parameter {name} has {digits.Length} digits; expected {MaximumDigits} at most.");
        foreach (var digit in digits)
        {
            if (!char.IsAsciiHexDigit(digit))
                throw new FormatException($"the challenge parameter {name} is not a hexadecimal number.");
        }
        return SrpGroup.ParseHex(digits);
    }

    private static byte[] Block(string text)
    {
        if (text.Length > MaximumSecretBlock)
            throw new FormatException($"the challenge parameter SECRET_BLOCK has {text.Length} characters; expected {MaximumSecretBlock} at most.");
        if (!Base64.IsValid(text))
            throw new FormatException("the challenge parameter SECRET_BLOCK is not base64.");
        return Convert.FromBase64String(text);
    }

    private static string Text(IReadOnlyDictionary<string, string> parameters, string name) =>
        Present(parameters.GetValueOrDefault(name)) ?? throw new FormatException($"the challenge parameter {name} is missing.");

    private static string? Present(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
