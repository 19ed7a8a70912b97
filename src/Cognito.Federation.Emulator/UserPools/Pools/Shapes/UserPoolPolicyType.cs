namespace Cognito.Federation.Emulator;

/// <summary>The policies of a pool.</summary>
internal sealed class UserPoolPolicyType
{
    public PasswordPolicyType? PasswordPolicy { get; init; }

    public SignInPolicyType? SignInPolicy { get; init; }
}
