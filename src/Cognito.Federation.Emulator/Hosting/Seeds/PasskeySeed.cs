namespace Cognito.Federation.Emulator;

/// <summary>The passkeys of a user pool that an emulator starts with. They are for sign-in only if <c>WEB_AUTHN</c> is among <see cref="UserPoolSeed.FirstFactors"/>.</summary>
public sealed class PasskeySeed
{
    internal PasskeySeed()
    {
    }

    /// <summary>The domain that passkeys are made for, such as <c>shop.example.com</c> or <c>localhost</c>. Pages of that domain and of those below it may use them, over https; on localhost over http too. Default: none, and nobody can make a passkey.</summary>
    public string? RelyingPartyId { get; set; }

    /// <summary>Whether devices must make sure that it is their user, by finger, face or PIN. Default: false, they should if they can.</summary>
    public bool RequireUserVerification { get; set; }

    /// <summary>Whether a passkey that verified its user counts as two factors, for users who turned that on. Default: false.</summary>
    public bool IsMultiFactor { get; set; }

    internal PasskeySettings? ToSettings(string where)
    {
        if (RelyingPartyId is null && !RequireUserVerification && !IsMultiFactor)
            return null;
        return Uri.CheckHostName(RelyingPartyId) == UriHostNameType.Dns
            ? new PasskeySettings(RelyingPartyId, RequireUserVerification ? PasskeySettings.Required : PasskeySettings.Preferred, IsMultiFactor)
            : throw new ArgumentException($"{where}: {nameof(UserPoolSeed.Passkeys)}.{nameof(RelyingPartyId)} must be a domain such as shop.example.com, was '{RelyingPartyId}'.");
    }
}
