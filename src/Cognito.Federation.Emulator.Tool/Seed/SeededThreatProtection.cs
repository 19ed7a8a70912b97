namespace Cognito.Federation.Emulator.Tool;

/// <summary>The threat protection of a user pool of a seed file. A file cannot judge risks, so it says nothing of what follows from them.</summary>
internal sealed class SeededThreatProtection
{
    public bool? Enabled { get; init; }

    public IReadOnlyList<string>? CompromisedPasswords { get; init; }

    public void ApplyTo(ThreatProtectionSeed protection)
    {
        protection.Enabled = Enabled ?? protection.Enabled;
        Lists.Replace(protection.CompromisedPasswords, CompromisedPasswords);
    }
}
