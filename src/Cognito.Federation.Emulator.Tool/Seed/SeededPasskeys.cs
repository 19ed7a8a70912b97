namespace Cognito.Federation.Emulator.Tool;

/// <summary>The passkeys of a user pool of a seed file. What is left out is as in <see cref="PasskeySeed"/>.</summary>
internal sealed class SeededPasskeys
{
    public string? RelyingPartyId { get; init; }

    public bool? RequireUserVerification { get; init; }

    public bool? IsMultiFactor { get; init; }

    public void ApplyTo(PasskeySeed passkeys)
    {
        passkeys.RelyingPartyId = RelyingPartyId;
        passkeys.RequireUserVerification = RequireUserVerification ?? passkeys.RequireUserVerification;
        passkeys.IsMultiFactor = IsMultiFactor ?? passkeys.IsMultiFactor;
    }
}
