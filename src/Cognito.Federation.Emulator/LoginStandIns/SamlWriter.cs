using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;

namespace Cognito.Federation.Emulator;

/// <summary>Writes a SAML response with an enveloped signature of its assertion (RSA, SHA-256, exclusive canonicalization). All of it is canonical as it stands, so that equal responses are equal texts.</summary>
internal static class SamlWriter
{
    private const string Saml = "urn:oasis:names:tc:SAML:2.0:assertion";
    private const string Signatures = "http://www.w3.org/2000/09/xmldsig#";
    private const string Canonical = "http://www.w3.org/2001/10/xml-exc-c14n#";
    private const string Recipient = "https://signin.aws.amazon.com/saml";

    public static string Write(SamlResponse response, SigningKey key)
    {
        var signature = Signature(response.AssertionId, Assertion(response, ""), key);
        var issuer = $"<saml:Issuer xmlns:saml=\"{Saml}\">{Text(response.Issuer)}</saml:Issuer>";
        return $"<samlp:Response xmlns:samlp=\"urn:oasis:names:tc:SAML:2.0:protocol\" Destination=\"{Recipient}\" ID=\"{Text(response.ResponseId)}\" IssueInstant=\"{Instant(response.IssuedAt)}\" Version=\"2.0\">{issuer}"
            + "<samlp:Status><samlp:StatusCode Value=\"urn:oasis:names:tc:SAML:2.0:status:Success\"></samlp:StatusCode></samlp:Status>"
            + $"{Assertion(response, signature)}</samlp:Response>";
    }

    private static string Assertion(SamlResponse response, string signature)
    {
        var (issued, end) = (Instant(response.IssuedAt), Instant(response.NotOnOrAfter));
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"<saml:Assertion xmlns:saml=\"{Saml}\" ID=\"{Text(response.AssertionId)}\" IssueInstant=\"{issued}\" Version=\"2.0\">");
        text.Append(CultureInfo.InvariantCulture, $"<saml:Issuer>{Text(response.Issuer)}</saml:Issuer>{signature}");
        text.Append(CultureInfo.InvariantCulture, $"<saml:Subject><saml:NameID Format=\"urn:oasis:names:tc:SAML:2.0:nameid-format:persistent\">{Text(response.NameId)}</saml:NameID>");
        text.Append("<saml:SubjectConfirmation Method=\"urn:oasis:names:tc:SAML:2.0:cm:bearer\">");
        text.Append(CultureInfo.InvariantCulture, $"<saml:SubjectConfirmationData NotOnOrAfter=\"{end}\" Recipient=\"{Recipient}\"></saml:SubjectConfirmationData></saml:SubjectConfirmation></saml:Subject>");
        text.Append(CultureInfo.InvariantCulture, $"<saml:Conditions NotBefore=\"{issued}\" NotOnOrAfter=\"{end}\"><saml:AudienceRestriction><saml:Audience>{Text(response.Audience)}</saml:Audience></saml:AudienceRestriction></saml:Conditions>");
        text.Append(CultureInfo.InvariantCulture, $"<saml:AuthnStatement AuthnInstant=\"{issued}\"><saml:AuthnContext><saml:AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:Password</saml:AuthnContextClassRef></saml:AuthnContext></saml:AuthnStatement>");
        if (response.Attributes.Count > 0)
        {
            text.Append("<saml:AttributeStatement>");
            foreach (var (name, values) in response.Attributes)
                text.Append(CultureInfo.InvariantCulture, $"<saml:Attribute Name=\"{Text(name)}\">{string.Concat(values.Select(static value => $"<saml:AttributeValue>{Text(value)}</saml:AttributeValue>"))}</saml:Attribute>");
            text.Append("</saml:AttributeStatement>");
        }

        return text.Append("</saml:Assertion>").ToString();
    }

    private static string Signature(string id, string assertion, SigningKey key)
    {
        var digest = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(assertion)));
        string SignedInfo(string declaration) => $"<ds:SignedInfo{declaration}><ds:CanonicalizationMethod Algorithm=\"{Canonical}\"></ds:CanonicalizationMethod>"
            + "<ds:SignatureMethod Algorithm=\"http://www.w3.org/2001/04/xmldsig-more#rsa-sha256\"></ds:SignatureMethod>"
            + $"<ds:Reference URI=\"#{Text(id)}\"><ds:Transforms><ds:Transform Algorithm=\"{Signatures}enveloped-signature\"></ds:Transform><ds:Transform Algorithm=\"{Canonical}\"></ds:Transform></ds:Transforms>"
            + $"<ds:DigestMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha256\"></ds:DigestMethod><ds:DigestValue>{digest}</ds:DigestValue></ds:Reference></ds:SignedInfo>";
        // What is signed stands alone, so it declares the namespace itself.
        var value = Convert.ToBase64String(key.Sign(Encoding.UTF8.GetBytes(SignedInfo($" xmlns:ds=\"{Signatures}\""))));
        return $"<ds:Signature xmlns:ds=\"{Signatures}\">{SignedInfo("")}<ds:SignatureValue>{value}</ds:SignatureValue></ds:Signature>";
    }

    private static string Instant(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static string Text(string text) => new StringBuilder(XmlConvert.VerifyXmlChars(text)).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;")
        .Replace("\t", "&#x9;").Replace("\n", "&#xA;").Replace("\r", "&#xD;").ToString();
}
