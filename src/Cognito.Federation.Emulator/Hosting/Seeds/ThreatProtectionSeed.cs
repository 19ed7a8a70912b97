using System.Collections.Frozen;

namespace Cognito.Federation.Emulator;

/// <summary>The threat protection of a user pool that an emulator starts with: each sign-in, sign-up and change of a password is noted as an auth event of its user.</summary>
public sealed class ThreatProtectionSeed
{
    internal ThreatProtectionSeed()
    {
    }

    /// <summary>Whether threat protection is on. Default: false, unless <see cref="CompromisedPasswords"/> or <see cref="Risk"/> are given, which turn it on.</summary>
    public bool Enabled { get; set; }

    /// <summary>
    /// Passwords that are known to attackers. They are refused at sign-up and as new passwords; whoever signs in with one has to reset it first.
    /// A sign-in by SRP is not checked: it does not send the password. Default: none.
    /// </summary>
    public IList<string> CompromisedPasswords { get; } = [];

    /// <summary>
    /// Judges each sign-in with the right password. Default: none, which finds no risk. It is called while the pool is held: it must be quick, and must not call the emulator.
    /// </summary>
    public Func<RiskAttempt, RiskLevel>? Risk { get; set; }

    /// <summary>What follows from a low risk. Default: <see cref="RiskAction.Allow"/>.</summary>
    public RiskAction LowRisk { get; set; }

    /// <summary>What follows from a medium risk. Default: <see cref="RiskAction.Allow"/>.</summary>
    public RiskAction MediumRisk { get; set; }

    /// <summary>What follows from a high risk. Default: <see cref="RiskAction.Block"/>.</summary>
    public RiskAction HighRisk { get; set; } = RiskAction.Block;

    /// <summary>Whether users are mailed about each risky sign-in, with a token for <c>UpdateAuthEventFeedback</c>. Default: true.</summary>
    public bool NotifyUsers { get; set; } = true;

    internal ThreatProtectionSettings? ToSettings(string where)
    {
        if (!Enabled && CompromisedPasswords.Count == 0 && Risk is null)
            return null;
        if (CompromisedPasswords.Any(string.IsNullOrEmpty))
            throw new ArgumentException($"{where}: {nameof(UserPoolSeed.ThreatProtection)}.{nameof(CompromisedPasswords)} holds passwords; one of them is empty.");
        return new(
            CompromisedPasswords.ToFrozenSet(StringComparer.Ordinal),
            Risk,
            new Dictionary<RiskLevel, RiskAction>
            {
                [RiskLevel.Low] = Checked(where, nameof(LowRisk), LowRisk),
                [RiskLevel.Medium] = Checked(where, nameof(MediumRisk), MediumRisk),
                [RiskLevel.High] = Checked(where, nameof(HighRisk), HighRisk),
            },
            NotifyUsers);
    }

    private static RiskAction Checked(string where, string setting, RiskAction action) => Enum.IsDefined(action)
        ? action
        : throw new ArgumentException($"{where}: {nameof(UserPoolSeed.ThreatProtection)}.{setting} must be {string.Join(", ", Enum.GetNames<RiskAction>())}, was {(int)action}.");
}
