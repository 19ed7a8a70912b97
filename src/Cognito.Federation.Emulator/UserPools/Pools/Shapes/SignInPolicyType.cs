namespace Cognito.Federation.Emulator;

/// <summary>With what a choice-based sign-in may begin.</summary>
internal sealed class SignInPolicyType
{
    public IReadOnlyList<string>? AllowedFirstAuthFactors { get; init; }
}
