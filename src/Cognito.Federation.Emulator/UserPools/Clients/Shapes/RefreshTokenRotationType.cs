namespace Cognito.Federation.Emulator;

/// <summary>Whether a refresh gives a new refresh token.</summary>
internal sealed class RefreshTokenRotationType
{
    public string Feature { get; init; } = null!;

    public int? RetryGracePeriodSeconds { get; init; }
}
