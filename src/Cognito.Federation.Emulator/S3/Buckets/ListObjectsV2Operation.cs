using System.Xml;

namespace Cognito.Federation.Emulator;

/// <summary>Lists the objects of a bucket in pages, those below a delimiter rolled up.</summary>
internal sealed class ListObjectsV2Operation : S3Operation
{
    public override string Name => "ListObjectsV2";

    public override string Action => "s3:ListBucket";

    protected override IReadOnlyList<string> QueryParameters =>
        ["list-type", "prefix", "delimiter", "max-keys", "continuation-token", "start-after", "encoding-type", "fetch-owner"];

    public override bool Matches(string method, S3Address address, S3Query query)
        => method == "GET" && address is { Bucket: not null, Key: null } && query["list-type"] == "2";

    protected override async Task InvokeAsync(S3Call call)
    {
        await ReadSmallBodyAsync(call);
        var query = ListQuery.Read(call.Query);
        var page = ListPage.Of(call.Bucket.List(), query);
        await S3Xml.WriteAsync(call, "ListBucketResult", xml => Write(xml, call, query, page));
    }

    private static void Write(XmlWriter xml, S3Call call, ListQuery query, ListPage page)
    {
        xml.Element("Name", call.Address.Bucket!);
        xml.Element("Prefix", query.Print(query.Prefix));
        if (query.Delimiter.Length > 0)
            xml.Element("Delimiter", query.Print(query.Delimiter));
        if (query.StartAfter is { } startAfter)
            xml.Element("StartAfter", query.Print(startAfter));
        if (call.Query["continuation-token"] is { } token)
            xml.Element("ContinuationToken", token);
        if (query.EncodesUrls)
            xml.Element("EncodingType", "url");
        xml.Element("KeyCount", page.Objects.Count + page.CommonPrefixes.Count);
        xml.Element("MaxKeys", query.MaxKeys);
        xml.Element("IsTruncated", page.Next is null ? "false" : "true");
        if (page.Next is { } next)
            xml.Element("NextContinuationToken", next);
        foreach (var stored in page.Objects)
            Write(xml, call, query, stored);
        foreach (var prefix in page.CommonPrefixes)
        {
            xml.WriteStartElement("CommonPrefixes", S3Xml.Namespace);
            xml.Element("Prefix", query.Print(prefix));
            xml.WriteEndElement();
        }
    }

    private static void Write(XmlWriter xml, S3Call call, ListQuery query, StoredObject stored)
    {
        xml.WriteStartElement("Contents", S3Xml.Namespace);
        xml.Element("Key", query.Print(stored.Key));
        xml.Element("LastModified", stored.LastModified);
        xml.Element("ETag", stored.ETag);
        if (stored.Digest.ChecksumKind is { } kind)
        {
            xml.Element("ChecksumAlgorithm", kind.Name);
            xml.Element("ChecksumType", "FULL_OBJECT");
        }

        xml.Element("Size", stored.Length);
        if (query.FetchesOwner)
        {
            xml.WriteStartElement("Owner", S3Xml.Namespace);
            xml.Element("ID", call.State.AccountId);
            xml.WriteEndElement();
        }

        xml.Element("StorageClass", "STANDARD");
        xml.WriteEndElement();
    }
}
