namespace Cognito.Federation.Emulator;

/// <summary>What a role may do: the statements of its policy.</summary>
internal sealed class RolePolicy
{
}
