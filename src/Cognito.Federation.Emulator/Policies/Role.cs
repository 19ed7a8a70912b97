using System.Security.Cryptography;

namespace Cognito.Federation.Emulator;

/// <summary>An IAM role, of which the emulator knows the name and perhaps the policies.</summary>
internal sealed class Role
{
    private Role(string arn, string accountId, string name, RolePolicy? policy)
    {
        Arn = arn;
        AccountId = accountId;
        Name = name;
        Policy = policy;
    }

    public string Arn { get; }

    public string AccountId { get; }

    /// <summary>The last part of the ARN, which the ARN of an assumed role repeats without the path.</summary>
    public string Name { get; }

    /// <summary>What the role may do; null when nobody has said, and then it may do everything.</summary>
    public RolePolicy? Policy { get; set; }

    /// <summary>Who may play it; null when nobody has said, and then every identity pool may.</summary>
    public TrustPolicy? Trust { get; set; }

    /// <summary>Whether anything was said of it at start; others are there only because somebody named them.</summary>
    public bool IsDefined { get; set; }

    /// <summary>The longest that it may be played at a time.</summary>
    public TimeSpan LongestSession { get; set; } = TimeSpan.FromHours(1);

    /// <summary>The id that user ids of assumed roles begin with.</summary>
    public string UniqueId { get; } = "AROA" + RandomNumberGenerator.GetString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 17);

    /// <exception cref="FormatException">The text is not the ARN of a role.</exception>
    public static Role Parse(string arn, RolePolicy? policy)
    {
        // arn:partition:iam::account:role/path/name
        var parts = arn.Split(':');
        if (parts is not ["arn", ['a', 'w', 's', ..], "iam", "", { Length: 12 } account, ['r', 'o', 'l', 'e', '/', .. var path]] ||
            !account.All(char.IsAsciiDigit) || path.Length == 0 || path.EndsWith('/'))
        {
            throw new FormatException($"Expected the ARN of a role, such as arn:aws:iam::123456789012:role/name; got '{arn}'.");
        }

        return new Role(arn, account, path[(path.LastIndexOf('/') + 1)..], policy);
    }

    public override string ToString() => Arn;
}
