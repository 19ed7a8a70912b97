namespace Cognito.Federation.Emulator;

/// <summary>What a user pool asks of passwords. The defaults are the service's.</summary>
public sealed class PasswordPolicySeed
{
    internal PasswordPolicySeed()
    {
    }

    /// <summary>The least number of characters, 6 to 99. Default: 8.</summary>
    public int MinimumLength { get; set; } = 8;

    /// <summary>Whether an upper-case letter (A to Z) is needed. Default: true.</summary>
    public bool RequireUppercase { get; set; } = true;

    /// <summary>Whether a lower-case letter (a to z) is needed. Default: true.</summary>
    public bool RequireLowercase { get; set; } = true;

    /// <summary>Whether a digit is needed. Default: true.</summary>
    public bool RequireNumbers { get; set; } = true;

    /// <summary>Whether one of <c>^ $ * . [ ] { } ( ) ? " ! @ # % &amp; / \ , &gt; &lt; ' : ; | _ ~ ` = + -</c> or a space is needed. Default: true.</summary>
    public bool RequireSymbols { get; set; } = true;

    /// <summary>For how many days a temporary password works, 1 to 365. Default: 7.</summary>
    public int TemporaryPasswordValidityDays { get; set; } = 7;

    internal PasswordPolicy ToPolicy(string where)
    {
        if (MinimumLength is < 6 or > 99)
            throw new ArgumentException($"{where}: PasswordPolicy.{nameof(MinimumLength)} must be 6 to 99, was {MinimumLength}.");
        if (TemporaryPasswordValidityDays is < 1 or > 365)
            throw new ArgumentException($"{where}: PasswordPolicy.{nameof(TemporaryPasswordValidityDays)} must be 1 to 365, was {TemporaryPasswordValidityDays}.");
        return new()
        {
            MinimumLength = MinimumLength,
            RequireUppercase = RequireUppercase,
            RequireLowercase = RequireLowercase,
            RequireNumbers = RequireNumbers,
            RequireSymbols = RequireSymbols,
            TemporaryPasswordValidityDays = TemporaryPasswordValidityDays,
        };
    }
}
