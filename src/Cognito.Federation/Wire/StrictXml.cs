using System.Xml;

namespace Cognito.Federation.Wire;

/// <summary>How XML from outside is read: no document type, no entity of its own, nothing fetched from elsewhere.</summary>
internal static class StrictXml
{
    /// <param name="maximumCharacters">What is longer is refused.</param>
    public static XmlReaderSettings Settings(long maximumCharacters) =>
        new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = maximumCharacters, IgnoreComments = true };
}
