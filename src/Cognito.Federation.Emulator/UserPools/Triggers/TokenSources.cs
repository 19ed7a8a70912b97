namespace Cognito.Federation.Emulator;

/// <summary>On which occasions a pool makes tokens, in the service's words.</summary>
internal static class TokenSources
{
    public const string Authentication = "TokenGeneration_Authentication";

    public const string NewPassword = "TokenGeneration_NewPasswordChallenge";

    public const string Device = "TokenGeneration_AuthenticateDevice";

    public const string Refresh = "TokenGeneration_RefreshTokens";
}
