namespace Cognito.Federation.Emulator;

/// <summary>How a forgotten password is set again.</summary>
internal sealed class AccountRecoverySettingType
{
    public IReadOnlyList<RecoveryOptionType>? RecoveryMechanisms { get; init; }

    /// <summary>The attributes that get the code, the preferred one first; <see langword="null"/> without a setting.</summary>
    public IReadOnlyList<string>? ToAttributes() => RecoveryMechanisms is null
        ? null
        : [.. RecoveryMechanisms.OrderBy(m => m.Priority).Select(m => m.Name == "verified_email" ? "email" : "phone_number")];

    public void Check(Constraints constraints)
    {
        const string Path = "AccountRecoverySetting.recoveryMechanisms";
        constraints.Count(Path, RecoveryMechanisms?.Count, 1, 2);
        for (var i = 0; i < (RecoveryMechanisms?.Count ?? 0); i++)
        {
            var path = FormattableString.Invariant($"{Path}.{i + 1}.member");
            constraints.Range(path + ".priority", RecoveryMechanisms![i].Priority, 1, 2)
                .OneOf(path + ".name", RecoveryMechanisms[i].Name, "verified_email", "verified_phone_number", "admin_only");
        }
    }
}
