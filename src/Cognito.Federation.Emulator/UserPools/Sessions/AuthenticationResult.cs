namespace Cognito.Federation.Emulator;

/// <summary>The tokens of a signed-in user, as the service answers them.</summary>
internal sealed class AuthenticationResult
{
    public string? AccessToken { get; init; }

    /// <summary>The life of the access token in seconds.</summary>
    public int ExpiresIn { get; init; }

    public string? IdToken { get; init; }

    public string? RefreshToken { get; set; }

    public string? TokenType { get; init; }

    /// <summary>A device that was met for the first time, which the client has to confirm.</summary>
    public NewDeviceMetadataType? NewDeviceMetadata { get; set; }
}
