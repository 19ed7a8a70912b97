using Cognito.Federation;

namespace FleetSimulation;

/// <summary>Asks the library's broker, with a new identity for each request, as it comes out of the token in its header.</summary>
internal sealed class BrokerServer(IAwsCredentialBroker broker) : IServer
{
    public ValueTask<string> ServeAsync(string idToken)
    {
        var credentials = broker.GetCredentialsAsync(FederatedIdentity.FromUserPool(new IdToken(idToken)));
        return credentials.IsCompletedSuccessfully ? new(credentials.Result.AccessKeyId) : AwaitAsync(credentials);
    }

    private static async ValueTask<string> AwaitAsync(ValueTask<TemporaryCredentials> credentials) => (await credentials).AccessKeyId;
}
