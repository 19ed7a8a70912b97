using Amazon.Runtime;

namespace Cognito.Federation;

/// <summary>One login's credentials, as the AWS SDK reads them.</summary>
/// <remarks>
/// The SDK reads credentials several times per request, by both methods: the token that it sends can be of one reading and the key that it signs with of another. So each asynchronous reading leaves an
/// empty box in the caller's own flow, fills it when the set has come, and the synchronous readings of that flow take what is in it.
/// </remarks>
/// <param name="get">Gets the credentials, with a wait if need be.</param>
/// <param name="peek">The usable credentials in memory, if there are any.</param>
internal sealed class BrokerAwsCredentials(Func<ValueTask<CredentialSet>> get, Func<CredentialSet?> peek) : AWSCredentials
{
    private readonly AsyncLocal<Box?> _box = new();

    /// <inheritdoc/>
    /// <remarks>Not an async method: what one of those leaves in an <see cref="AsyncLocal{T}"/> is gone when it returns.</remarks>
    public override Task<ImmutableCredentials> GetCredentialsAsync()
    {
        var box = new Box();
        _box.Value = box;
        return FillAsync(box);
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">Nothing is in memory, and a synchronous call must not wait for the network.</exception>
    public override ImmutableCredentials GetCredentials()
    {
        // Until they are over, and not only while a new request could begin with them: the other half of this request has been read.
        if (_box.Value?.Set is { IsOver: false } set)
            return set.ForSdk;
        return peek()?.ForSdk
            ?? throw new InvalidOperationException("No AWS credentials of this login are in memory, and a synchronous call does not wait for the network. Use the asynchronous methods of the AWS SDK, or await IAwsCredentialBroker.GetCredentialsAsync with the same identity first.");
    }

    private async Task<ImmutableCredentials> FillAsync(Box box)
    {
        var set = await get().ConfigureAwait(false);
        box.Set = set;
        return set.ForSdk;
    }

    private sealed class Box
    {
        private volatile CredentialSet? _set;

        public CredentialSet? Set
        {
            get => _set;
            set => _set = value;
        }
    }
}
