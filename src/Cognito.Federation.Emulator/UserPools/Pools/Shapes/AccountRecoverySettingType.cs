namespace Cognito.Federation.Emulator;

/// <summary>How a forgotten password is set again.</summary>
internal sealed class AccountRecoverySettingType
{
    public IReadOnlyList<RecoveryOptionType>? RecoveryMechanisms { get; init; }
}
