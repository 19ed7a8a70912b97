namespace Cognito.Federation.Emulator;

/// <summary>Sends an object, or one range of it.</summary>
internal sealed class GetObjectOperation : ReadObjectOperation
{
    public override string Name => "GetObject";

    protected override string Method => "GET";

    protected override async Task SendAsync(S3Call call, StoredObject stored, long from, long to)
        => await stored.CopyToAsync(call.Http.Response.Body, from, to, call.Cancellation);
}
