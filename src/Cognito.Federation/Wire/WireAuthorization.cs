namespace Cognito.Federation.Wire;

/// <summary>How a request proves who sends it. An object, so that a trimmed program without signed calls carries no signer.</summary>
internal abstract class WireAuthorization
{
    /// <summary>Nothing: the operation is public, or its proof is in the body. Never looks for IAM credentials.</summary>
    public static WireAuthorization Anonymous { get; } = new AnonymousAuthorization();

    public abstract ValueTask ApplyAsync(HttpRequestMessage request, ReadOnlyMemory<byte> body, CancellationToken cancellationToken);

    private sealed class AnonymousAuthorization : WireAuthorization
    {
        public override ValueTask ApplyAsync(HttpRequestMessage request, ReadOnlyMemory<byte> body, CancellationToken cancellationToken) => ValueTask.CompletedTask;
    }
}
