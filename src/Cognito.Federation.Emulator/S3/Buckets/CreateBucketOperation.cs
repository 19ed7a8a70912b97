using System.Xml;
using System.Xml.Linq;

namespace Cognito.Federation.Emulator;

/// <summary>Makes a bucket in the emulator's region.</summary>
internal sealed class CreateBucketOperation : S3Operation
{
    private const string DefaultRegion = "us-east-1";

    public override string Name => "CreateBucket";

    public override string Action => "s3:CreateBucket";

    public override bool Matches(string method, S3Address address, S3Query query)
        => method == "PUT" && address is { Bucket: not null, Key: null } && !query.IsSubresource;

    protected override bool KnowsHeader(string name, string value)
        => name is "x-amz-sdk-checksum-algorithm" or "x-amz-decoded-content-length" or "x-amz-trailer" || name.StartsWith(ChecksumKind.HeaderPrefix, StringComparison.Ordinal);

    protected override async Task InvokeAsync(S3Call call)
    {
        RefuseOtherLocation(await ReadSmallBodyAsync(call), call.State.Region);
        var name = call.Address.Bucket!;
        if (!BucketStore.IsName(name))
            throw new S3Exception("InvalidBucketName", "The specified bucket is not valid.") { Details = [("BucketName", name)] };
        // In the oldest region, making one's own bucket again is a success; everywhere else it is a conflict.
        if (!call.State.Buckets.TryCreate(name) && call.State.Region != DefaultRegion)
        {
            throw new S3Exception("BucketAlreadyOwnedByYou", "Your previous request to create the named bucket succeeded and you already own it.", 409)
            {
                Details = [("BucketName", name)],
            };
        }

        call.Answer.Location = "/" + name;
    }

    private static void RefuseOtherLocation(byte[] body, string region)
    {
        string? location = null;
        if (body.Length > 0)
        {
            var root = Parse(body);
            if (root.Name.LocalName != "CreateBucketConfiguration" || root.Elements().FirstOrDefault(static element => element.Name.LocalName != "LocationConstraint") is not null)
                throw S3Exception.NotImplemented("anything but CreateBucketConfiguration with LocationConstraint", "body");
            location = root.Elements().SingleOrDefault()?.Value;
        }

        if (string.IsNullOrEmpty(location) ? region != DefaultRegion : location != region || region == DefaultRegion)
        {
            throw new S3Exception(
                "IllegalLocationConstraintException",
                $"The {location ?? "unspecified"} location constraint is incompatible for the region specific endpoint this request was sent to, which is {region}.");
        }
    }

    private static XElement Parse(byte[] body)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(body), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            return XElement.Load(reader);
        }
        catch (XmlException)
        {
            throw new S3Exception("MalformedXML", "The XML you provided was not well-formed or did not validate against our published schema");
        }
    }
}
