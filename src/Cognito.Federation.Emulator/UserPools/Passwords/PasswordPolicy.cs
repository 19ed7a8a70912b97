using System.Buffers;

namespace Cognito.Federation.Emulator;

/// <summary>What a user pool asks of a password; the defaults are those of a pool made without a policy.</summary>
internal sealed record PasswordPolicy
{
    public int MinimumLength { get; init; } = 8;

    public bool RequireUppercase { get; init; } = true;

    public bool RequireLowercase { get; init; } = true;

    public bool RequireNumbers { get; init; } = true;

    public bool RequireSymbols { get; init; } = true;

    public int TemporaryPasswordValidityDays { get; init; } = 7;

    private static readonly SearchValues<char> Symbols = SearchValues.Create("^$*.[]{}()?\"!@#%&/\\,><':;|_~`=+- ");

    /// <summary>The first rule that a password breaks, in the service's words; <see langword="null"/> when it breaks none.</summary>
    public string? FirstFault(string password)
    {
        if (password.Length < MinimumLength)
            return "Password not long enough";
        if (RequireUppercase && !password.Any(char.IsAsciiLetterUpper))
            return "Password must have uppercase characters";
        if (RequireLowercase && !password.Any(char.IsAsciiLetterLower))
            return "Password must have lowercase characters";
        if (RequireNumbers && !password.Any(char.IsAsciiDigit))
            return "Password must have numeric characters";
        return RequireSymbols && password.AsSpan().IndexOfAny(Symbols) < 0 ? "Password must have symbol characters" : null;
    }

    public void Enforce(string password)
    {
        if (FirstFault(password) is { } fault)
            throw new AwsException("InvalidPasswordException", $"Password did not conform with policy: {fault}");
    }
}
