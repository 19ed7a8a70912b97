using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Cognito.Federation.Wire;

namespace Cognito.Federation;

/// <summary>What the assertion of a SAML response says. Nothing is verified.</summary>
/// <param name="Issuer">The provider's entity id.</param>
/// <param name="Subject">The NameID.</param>
/// <param name="Audiences">For whom it is.</param>
/// <param name="NotOnOrAfter">When it ends; the earliest instant that it names.</param>
internal sealed record SamlAssertion(string? Issuer, string? Subject, IReadOnlyList<string> Audiences, DateTimeOffset? NotOnOrAfter)
{
    private static readonly XNamespace Protocol = "urn:oasis:names:tc:SAML:2.0:protocol";
    private static readonly XNamespace Saml = "urn:oasis:names:tc:SAML:2.0:assertion";
    private static readonly XmlReaderSettings Strict = StrictXml.Settings(LoginToken.MaximumValueLength);
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a response.</summary>
    /// <param name="token">Base64 of the XML.</param>
    /// <param name="assertion">The assertion; null where there is none that can be read.</param>
    /// <param name="problem">Why not, for the words <c>got ...</c>; null where the assertion is encrypted.</param>
    public static bool TryRead(string token, [NotNullWhen(true)] out SamlAssertion? assertion, out string? problem)
    {
        assertion = null;
        XElement root;
        try
        {
            using var reader = XmlReader.Create(new StringReader(Utf8.GetString(Convert.FromBase64String(token))), Strict);
            root = XDocument.Load(reader).Root!;
        }
        catch (FormatException)
        {
            problem = "what is not base64.";
            return false;
        }
        catch (Exception e) when (e is XmlException or DecoderFallbackException)
        {
            // The parser's own message can quote the content.
            problem = "what is not XML without a DTD.";
            return false;
        }
        if (root.Name != Protocol + "Response")
        {
            problem = $"XML that is a '{Shortened.Of(root.Name.LocalName)}', not a SAML 2.0 Response.";
            return false;
        }
        var assertions = root.Elements(Saml + "Assertion").ToList();
        problem = assertions.Count == 1 ? null
            : assertions.Count > 1 ? $"a response with {assertions.Count} assertions."
            : root.Element(Saml + "EncryptedAssertion") is null ? "a response without an assertion: the sign-in failed." : null;
        if (assertions is not [var only])
            return false;
        assertion = Of(only);
        return true;
    }

    /// <summary>The end, never the person.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"SamlAssertion until {NotOnOrAfter:u}");

    private static SamlAssertion Of(XElement assertion)
    {
        var (subject, conditions) = (assertion.Element(Saml + "Subject"), assertion.Element(Saml + "Conditions"));
        var ends = (subject?.Elements(Saml + "SubjectConfirmation").Elements(Saml + "SubjectConfirmationData") ?? []).Append(conditions).Select(static one => Instant(one?.Attribute("NotOnOrAfter")));
        return new(
            TextOf(assertion.Element(Saml + "Issuer")),
            TextOf(subject?.Element(Saml + "NameID")),
            [.. (conditions?.Elements(Saml + "AudienceRestriction").Elements(Saml + "Audience") ?? []).Select(static audience => audience.Value.Trim())],
            ends.Min());
    }

    private static string? TextOf(XElement? element) => element?.Value.Trim() is { Length: > 0 } text ? text : null;

    private static DateTimeOffset? Instant(XAttribute? attribute) =>
        DateTimeOffset.TryParse(attribute?.Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant) ? instant : null;
}
