namespace Cognito.Federation.Emulator;

/// <summary>Which attributes keep their old value until the new one is verified.</summary>
internal sealed class UserAttributeUpdateSettingsType
{
    public IReadOnlyList<string>? AttributesRequireVerificationBeforeUpdate { get; init; }
}
