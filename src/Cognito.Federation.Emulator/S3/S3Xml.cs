using System.Globalization;
using System.Xml;

namespace Cognito.Federation.Emulator;

/// <summary>How S3 writes its XML.</summary>
internal static class S3Xml
{
    public const string Namespace = "http://s3.amazonaws.com/doc/2006-03-01/";

    public static Task WriteAsync(S3Call call, string root, Action<XmlWriter> content) => XmlAnswer.WriteAsync(call.Http, 200, "application/xml", xml =>
    {
        xml.WriteStartElement(root, Namespace);
        content(xml);
        xml.WriteEndElement();
    });

    public static void Element(this XmlWriter xml, string name, string value) => xml.WriteElementString(name, Namespace, value);

    public static void Element(this XmlWriter xml, string name, long value) => xml.Element(name, value.ToString(CultureInfo.InvariantCulture));

    public static void Element(this XmlWriter xml, string name, DateTimeOffset value)
        => xml.Element(name, value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
}
