namespace Cognito.Federation.Emulator.Tool;

/// <summary>A password policy of a seed file.</summary>
internal sealed class SeededPasswordPolicy
{
    public int? MinimumLength { get; init; }

    public bool? RequireUppercase { get; init; }

    public bool? RequireLowercase { get; init; }

    public bool? RequireNumbers { get; init; }

    public bool? RequireSymbols { get; init; }

    public int? TemporaryPasswordValidityDays { get; init; }

    public void ApplyTo(PasswordPolicySeed policy)
    {
        policy.MinimumLength = MinimumLength ?? policy.MinimumLength;
        policy.RequireUppercase = RequireUppercase ?? policy.RequireUppercase;
        policy.RequireLowercase = RequireLowercase ?? policy.RequireLowercase;
        policy.RequireNumbers = RequireNumbers ?? policy.RequireNumbers;
        policy.RequireSymbols = RequireSymbols ?? policy.RequireSymbols;
        policy.TemporaryPasswordValidityDays = TemporaryPasswordValidityDays ?? policy.TemporaryPasswordValidityDays;
    }
}
