namespace Cognito.Federation.Scenarios;

/// <summary>How a row of the table begins.</summary>
public enum FirstStep
{
    Srp,
    Plain,
    Choice,
    Custom,
    CustomAfterPassword,
    Admin,
}

/// <summary>What a row of the table meets after the first step.</summary>
public enum SecondStep
{
    None,
    Sms,
    Totp,
    Email,
    NewPassword,
    Setup,
    RememberedDevice,
}

/// <summary>Which of their names people type.</summary>
public enum TypedName
{
    Username,
    Email,
    PhoneNumber,
}

/// <summary>One combination of the table, with a user of its own.</summary>
internal sealed record SignInRow(FirstStep First, bool WithSecret, TypedName Name, SecondStep Second)
{
    // Without a password there is nothing for the second factor to follow; a new password alone is asked for by the proof of the temporary one.
    public static IEnumerable<SignInRow> All =>
        from first in Enum.GetValues<FirstStep>()
        from withSecret in new[] { false, true }
        from name in Enum.GetValues<TypedName>()
        from second in Enum.GetValues<SecondStep>()
        where first != FirstStep.Custom || second == SecondStep.None
        select new SignInRow(first, withSecret, name, second);

    public int Number => (((((int)First * 2) + (WithSecret ? 1 : 0)) * 3) + (int)Name) * 7 + (int)Second;

    public string Username => FormattableString.Invariant($"user{Number}");

    public string Email => FormattableString.Invariant($"user{Number}@example.com");

    public string PhoneNumber => FormattableString.Invariant($"+1555{Number:0000000}");

    public string Typed => Name switch
    {
        TypedName.Username => Username,
        TypedName.Email => Email,
        _ => PhoneNumber,
    };

    public string Pool => Second switch
    {
        SecondStep.None or SecondStep.NewPassword => "plain",
        SecondStep.Setup => "required",
        SecondStep.RememberedDevice => "devices",
        _ => "optional",
    };

    /// <summary>The challenges that a person meets at the first sign-in on a device, in order.</summary>
    public Type[] FirstPath => Second == SecondStep.RememberedDevice ? [typeof(CodeChallenge), .. Path] : Path;

    /// <summary>The challenges that a person meets, in order.</summary>
    public Type[] Path => (First, Second) switch
    {
        (FirstStep.Custom, _) => [typeof(CustomChallenge)],
        (FirstStep.CustomAfterPassword, _) => [.. SecondPath, typeof(CustomChallenge)],
        _ => SecondPath,
    };

    private Type[] SecondPath => Second switch
    {
        SecondStep.Sms or SecondStep.Totp or SecondStep.Email => [typeof(CodeChallenge)],
        SecondStep.NewPassword => [typeof(NewPasswordChallenge)],
        SecondStep.Setup => [typeof(MfaSetupChallenge), typeof(TotpSetupChallenge)],
        _ => [],
    };
}
