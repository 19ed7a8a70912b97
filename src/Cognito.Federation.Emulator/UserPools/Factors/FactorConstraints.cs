using System.Text.RegularExpressions;

namespace Cognito.Federation.Emulator;

/// <summary>The constraints of the members that the operations on factors share, as the service's model has them.</summary>
internal static partial class FactorConstraints
{
    private const int MaximumRelyingPartyId = 127;

    [GeneratedRegex(@"^[A-Za-z0-9\-_=.]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Token();

    [GeneratedRegex(@"^[0-9]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    public static Constraints OptionalAccessToken(this Constraints constraints, string? value) =>
        constraints.Pattern("AccessToken", value, Token(), "[A-Za-z0-9-_=.]+", sensitive: true);

    public static Constraints UserCode(this Constraints constraints, string? value) =>
        constraints.Required("UserCode", value).Length("UserCode", value, 6, 6, sensitive: true).Pattern("UserCode", value, Digits(), "[0-9]+", sensitive: true);

    public static Constraints Passkeys(this Constraints constraints, string member, WebAuthnConfigurationType? value) => constraints
        .Length(member + ".relyingPartyId", value?.RelyingPartyId, 1, MaximumRelyingPartyId)
        .OneOf(member + ".userVerification", value?.UserVerification, PasskeySettings.Required, PasskeySettings.Preferred)
        .OneOf(member + ".factorConfiguration", value?.FactorConfiguration, WebAuthnConfigurationType.SingleFactor, WebAuthnConfigurationType.MultiFactor);
}
