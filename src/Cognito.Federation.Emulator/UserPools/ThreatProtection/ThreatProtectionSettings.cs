namespace Cognito.Federation.Emulator;

/// <summary>Threat protection in force.</summary>
/// <param name="CompromisedPasswords">Passwords that nobody may use.</param>
/// <param name="Risk">Judges a sign-in; <see langword="null"/> finds no risk.</param>
/// <param name="Actions">What follows from a low, a medium and a high risk.</param>
/// <param name="NotifiesUsers">Whether users are mailed about risky sign-ins.</param>
internal sealed record ThreatProtectionSettings(
    IReadOnlySet<string> CompromisedPasswords,
    Func<RiskAttempt, RiskLevel>? Risk,
    IReadOnlyDictionary<RiskLevel, RiskAction> Actions,
    bool NotifiesUsers);
