using Microsoft.AspNetCore.Http;

namespace Cognito.Federation.Emulator;

/// <summary>S3: whatever no other service answers, calls of the JSON services aside that forgot to name their operation.</summary>
internal sealed class S3Route(EmulatorState state) : IHttpRoute
{
    public bool Matches(HttpContext context) => context.Request.ContentType?.StartsWith(AwsError.ContentType, StringComparison.OrdinalIgnoreCase) != true;

    public async Task HandleAsync(HttpContext context)
    {
        var facts = RequestFacts.Of(context);
        facts.Service = "s3";
        context.Response.Headers["x-amz-request-id"] = facts.RequestId;
        context.Response.Headers["x-amz-id-2"] = facts.RequestId;
        var input = SigningInput.From(context.Request);
        try
        {
            await HandleAsync(context, input, facts);
        }
        catch (S3Exception refused) when (!context.Response.HasStarted)
        {
            await AnswerAsync(context, input, facts, refused);
        }
        catch (SignatureException refused) when (!context.Response.HasStarted)
        {
            await AnswerAsync(context, input, facts, S3Exception.From(refused));
        }
    }

    private async Task HandleAsync(HttpContext context, SigningInput input, RequestFacts facts)
    {
        var address = S3Address.Of(context.Request.Host.Value ?? "", input.Path);
        var query = new S3Query(input.Query);
        var operation = S3Operations.All.FirstOrDefault(operation => operation.Matches(input.Method, address, query));
        facts.Operation = operation?.Name;
        var payloadHash = "";
        var authenticated = state.Authenticator.Authenticate(input, claim => payloadHash = PayloadHashOf(input, claim), "s3", state.Region);
        facts.Signer = authenticated.Key;
        if (operation is null)
        {
            query.RefuseOthers();
            throw S3Exception.NotImplemented($"{input.Method} on {(address.Key is not null ? "an object" : address.Bucket is not null ? "a bucket" : "the service")}", "request");
        }

        using var call = new S3Call(state, context, address, query, authenticated, payloadHash);
        await operation.HandleAsync(call);
    }

    private static string PayloadHashOf(SigningInput input, SignatureClaim claim)
    {
        var stated = input.Header(PayloadHash.Header);
        if (stated is null)
        {
            return claim.IsPresigned
                ? PayloadHash.Unsigned
                : throw new SignatureException(SignatureFault.PayloadHashMissing, $"Missing required header for this request: {PayloadHash.Header}");
        }

        return stated == PayloadHash.Unsigned || PayloadHash.IsChunked(stated) || PayloadHash.IsHash(stated)
            ? stated
            : throw new SignatureException(
                SignatureFault.PayloadHashMissing,
                $"{PayloadHash.Header} must be {PayloadHash.Unsigned}, {PayloadHash.SignedChunks}, {PayloadHash.SignedChunksAndTrailer}, {PayloadHash.UnsignedChunksAndTrailer} or a valid sha256 value.");
    }

    private static async Task AnswerAsync(HttpContext context, SigningInput input, RequestFacts facts, S3Exception error)
    {
        facts.Error = error.Code;
        if (HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.StatusCode = error.StatusCode;
            return;
        }

        await XmlAnswer.WriteAsync(context, error.StatusCode, "application/xml", xml =>
        {
            xml.WriteStartElement("Error");
            xml.WriteElementString("Code", error.Code);
            xml.WriteElementString("Message", error.Message);
            foreach (var (name, value) in error.Details)
                xml.WriteElementString(name, value);
            xml.WriteElementString("Resource", input.Path);
            xml.WriteElementString("RequestId", facts.RequestId);
            xml.WriteElementString("HostId", facts.RequestId);
            xml.WriteEndElement();
        });
    }
}
