namespace Cognito.Federation.Emulator;

/// <summary>In which units the lives of tokens are given.</summary>
internal sealed class TokenValidityUnitsType
{
    public string? AccessToken { get; init; }

    public string? IdToken { get; init; }

    public string? RefreshToken { get; init; }
}
