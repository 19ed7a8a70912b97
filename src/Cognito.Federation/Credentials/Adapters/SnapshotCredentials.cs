using Amazon.Runtime;

namespace Cognito.Federation;

/// <summary>One set of keys, for good.</summary>
internal sealed class SnapshotCredentials(ImmutableCredentials keys) : AWSCredentials
{
    public override ImmutableCredentials GetCredentials() => keys;

    public override Task<ImmutableCredentials> GetCredentialsAsync() => Task.FromResult(keys);
}
