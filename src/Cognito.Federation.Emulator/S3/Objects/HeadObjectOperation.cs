namespace Cognito.Federation.Emulator;

/// <summary>Sends the headers of an object.</summary>
internal sealed class HeadObjectOperation : ReadObjectOperation
{
    public override string Name => "HeadObject";

    protected override string Method => "HEAD";

    protected override Task SendAsync(S3Call call, StoredObject stored, long from, long to) => Task.CompletedTask;
}
