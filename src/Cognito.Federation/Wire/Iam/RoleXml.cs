using System.Xml;

namespace Cognito.Federation.Wire;

/// <summary>Reads the replies of IAM's query protocol.</summary>
internal static class RoleXml
{
    private static readonly XmlReaderSettings Settings = StrictXml.Settings(WireReply.MaximumBytes);

    /// <exception cref="XmlException">It is no XML, or lacks the role.</exception>
    public static RoleDescription ReadRole(ReadOnlyMemory<byte> body)
    {
        var texts = Read(body, "Arn", "AssumeRolePolicyDocument");
        return texts.TryGetValue("Arn", out var arn) && texts.TryGetValue("AssumeRolePolicyDocument", out var document)
            ? new RoleDescription(arn, Uri.UnescapeDataString(document))
            : throw new XmlException("Expected a role with Arn and AssumeRolePolicyDocument.");
    }

    /// <summary>The error's type and words; empty where what came is no error of IAM, such as a page of a proxy.</summary>
    public static (string Type, string? Message) ReadError(ReadOnlyMemory<byte> body)
    {
        try
        {
            var texts = Read(body, "Code", "Message");
            return (texts.GetValueOrDefault("Code", ""), texts.GetValueOrDefault("Message"));
        }
        catch (XmlException)
        {
            return ("", null);
        }
    }

    // The first of each name: the members wanted here stand before all that could have the same name.
    private static Dictionary<string, string> Read(ReadOnlyMemory<byte> body, params ReadOnlySpan<string> names)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        using var stream = new MemoryStream(body.ToArray(), writable: false);
        using var reader = XmlReader.Create(stream, Settings);
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element || !names.Contains(reader.LocalName))
                continue;
            var name = reader.LocalName;
            if (!reader.IsEmptyElement && reader.Read() && reader.NodeType == XmlNodeType.Text)
                texts.TryAdd(name, reader.Value);
        }
        return texts;
    }
}
