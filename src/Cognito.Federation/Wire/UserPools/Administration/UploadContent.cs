using System.Net;

namespace Cognito.Federation.Wire;

/// <summary>A caller's stream as the body of one request; it stays the caller's.</summary>
internal sealed class UploadContent(Stream stream, long length) : HttpContent
{
    protected override Task SerializeToStreamAsync(Stream target, TransportContext? context) => stream.CopyToAsync(target);

    protected override Task SerializeToStreamAsync(Stream target, TransportContext? context, CancellationToken cancellationToken) => stream.CopyToAsync(target, cancellationToken);

    protected override bool TryComputeLength(out long computed)
    {
        computed = length;
        return true;
    }
}
