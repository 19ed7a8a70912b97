using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Cognito.Federation.Emulator;

/// <summary>Reads what a SAML response says. Nothing in it is true before its provider says that it wrote it.</summary>
internal static class SamlReader
{
    private static readonly XNamespace Protocol = "urn:oasis:names:tc:SAML:2.0:protocol";
    private static readonly XNamespace Saml = "urn:oasis:names:tc:SAML:2.0:assertion";
    private static readonly XmlReaderSettings Strict = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The response and its text; null where the token is not base64 of a response with one assertion.</summary>
    public static (SamlResponse Response, string Text)? Read(string token)
    {
        try
        {
            var text = Utf8.GetString(Convert.FromBase64String(token));
            using var reader = XmlReader.Create(new StringReader(text), Strict);
            return Read(XDocument.Load(reader, LoadOptions.PreserveWhitespace).Root!) is { } response ? (response, text) : null;
        }
        catch (Exception e) when (e is FormatException or ArgumentException or XmlException)
        {
            return null;
        }
    }

    private static SamlResponse? Read(XElement root)
    {
        if (root.Name != Protocol + "Response" || root.Elements(Saml + "Assertion").ToList() is not [var assertion])
            return null;
        var conditions = assertion.Element(Saml + "Conditions");
        if (root.Attribute("ID") is not { } responseId || assertion.Attribute("ID") is not { } assertionId || assertion.Element(Saml + "Issuer") is not { } issuer
            || assertion.Element(Saml + "Subject")?.Element(Saml + "NameID") is not { Value.Length: > 0 } name
            || conditions?.Element(Saml + "AudienceRestriction")?.Element(Saml + "Audience") is not { } audience
            || Instant(assertion.Attribute("IssueInstant")) is not { } issued || Instant(conditions.Attribute("NotOnOrAfter")) is not { } end)
        {
            return null;
        }

        return new SamlResponse
        {
            ResponseId = responseId.Value,
            AssertionId = assertionId.Value,
            Issuer = issuer.Value,
            NameId = name.Value,
            Audience = audience.Value,
            IssuedAt = issued,
            NotOnOrAfter = end,
            Attributes =
            [
                .. (assertion.Element(Saml + "AttributeStatement")?.Elements(Saml + "Attribute") ?? [])
                    .Select(static attribute => (attribute.Attribute("Name")?.Value ?? "", (IReadOnlyList<string>)[.. attribute.Elements(Saml + "AttributeValue").Select(static value => value.Value)])),
            ],
        };
    }

    private static DateTimeOffset? Instant(XAttribute? attribute)
        => DateTimeOffset.TryParse(attribute?.Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant) ? instant : null;
}
