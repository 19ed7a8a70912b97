namespace Cognito.Federation.Emulator;

/// <summary>What passwords must have.</summary>
internal sealed class PasswordPolicyType
{
    public int? MinimumLength { get; init; }

    public bool? RequireUppercase { get; init; }

    public bool? RequireLowercase { get; init; }

    public bool? RequireNumbers { get; init; }

    public bool? RequireSymbols { get; init; }

    public int? PasswordHistorySize { get; init; }

    public int? TemporaryPasswordValidityDays { get; init; }

    public static PasswordPolicyType Of(PasswordPolicy policy) => new()
    {
        MinimumLength = policy.MinimumLength,
        RequireUppercase = policy.RequireUppercase,
        RequireLowercase = policy.RequireLowercase,
        RequireNumbers = policy.RequireNumbers,
        RequireSymbols = policy.RequireSymbols,
        TemporaryPasswordValidityDays = policy.TemporaryPasswordValidityDays,
    };
}
