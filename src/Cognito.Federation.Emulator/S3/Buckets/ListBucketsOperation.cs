using System.Xml;

namespace Cognito.Federation.Emulator;

/// <summary>Lists all buckets.</summary>
internal sealed class ListBucketsOperation : S3Operation
{
    public override string Name => "ListBuckets";

    public override string Action => "s3:ListAllMyBuckets";

    public override bool Matches(string method, S3Address address, S3Query query) => method == "GET" && address.Bucket is null;

    public override string ResourceOf(S3Address address) => "arn:aws:s3:::*";

    protected override async Task InvokeAsync(S3Call call)
    {
        await ReadSmallBodyAsync(call);
        await S3Xml.WriteAsync(call, "ListAllMyBucketsResult", xml =>
        {
            xml.WriteStartElement("Owner", S3Xml.Namespace);
            xml.Element("ID", call.State.AccountId);
            xml.WriteEndElement();
            xml.WriteStartElement("Buckets", S3Xml.Namespace);
            foreach (var bucket in call.State.Buckets.All)
                Write(xml, bucket);
            xml.WriteEndElement();
        });
    }

    private static void Write(XmlWriter xml, Bucket bucket)
    {
        xml.WriteStartElement("Bucket", S3Xml.Namespace);
        xml.Element("Name", bucket.Name);
        xml.Element("CreationDate", bucket.CreatedAt);
        xml.WriteEndElement();
    }
}
