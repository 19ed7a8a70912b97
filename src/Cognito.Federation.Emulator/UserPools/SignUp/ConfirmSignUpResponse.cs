namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="ConfirmSignUpOperation"/>
internal sealed class ConfirmSignUpResponse
{
    /// <summary>Opens the first sign-in; only for a confirmation with the registration's session.</summary>
    public string? Session { get; init; }
}
