using Amazon.Runtime;

namespace Cognito.Federation;

/// <summary>The credentials of a scope's user, asked for when a request is signed. Without a user they fail.</summary>
internal sealed class CurrentUserCredentials(IAwsCredentialBroker broker, ICurrentIdentity current) : AWSCredentials
{
    private readonly Lock _lock = new();
    private (FederatedIdentity Identity, AWSCredentials Credentials)? _user;

    public override ImmutableCredentials GetCredentials() => Find().GetCredentials();

    // Not an async method, nor is what it calls: see BrokerAwsCredentials.
    public override Task<ImmutableCredentials> GetCredentialsAsync() => Find().GetCredentialsAsync();

    private AWSCredentials Find()
    {
        var identity = current.Identity
            ?? throw new InvalidOperationException($"An AWS request was to be signed for the current user, and there is none: set {nameof(ICurrentIdentity)} in this scope, after the user was authenticated. Requests of the application itself need a client of their own.");
        lock (_lock)
            return (_user ??= (identity, broker.CreateAwsCredentials(identity))).Credentials;
    }
}
