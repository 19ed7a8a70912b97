namespace Cognito.Federation.Emulator;

/// <summary>The passkeys of a pool.</summary>
/// <param name="RelyingPartyId">The domain that passkeys are made for; <see langword="null"/> where none was set.</param>
/// <param name="UserVerification"><c>required</c> or <c>preferred</c>.</param>
/// <param name="IsMultiFactor">Whether a passkey that verified its user counts as two factors.</param>
internal sealed record PasskeySettings(string? RelyingPartyId, string UserVerification, bool IsMultiFactor)
{
    public const string Required = "required";

    public const string Preferred = "preferred";
}
