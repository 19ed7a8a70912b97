using Amazon.Runtime;
using Microsoft.Extensions.Logging;

namespace Cognito.Federation.Wire;

/// <summary>One user pool and app client, with the channel to it: what every user-pool service works with.</summary>
internal sealed class UserPoolContext
{
    private readonly string _clientId;
    private readonly IClientSecretProvider? _clientSecret;

    public UserPoolContext(UserPoolId poolId, string clientId, IClientSecretProvider? clientSecret, string issuer, IWireChannel channel, TimeProvider time, ILoggerFactory loggers)
    {
        PoolId = poolId;
        _clientId = clientId;
        _clientSecret = clientSecret;
        Issuer = issuer;
        Channel = channel;
        Time = time;
        Loggers = loggers;
    }

    public UserPoolId PoolId { get; }

    public string ClientId => _clientId;

    /// <summary>The <c>iss</c> that the pool's tokens carry.</summary>
    public string Issuer { get; }

    /// <summary>The pool's key in <c>Logins</c>.</summary>
    public string ProviderName => RegionalEndpoint.ProviderName(PoolId);

    /// <summary>The region whose endpoint is called, for signatures. Default: the pool's.</summary>
    public string Region { get => field ?? PoolId.Region; init; }

    /// <summary>What administrators' calls are signed with; null for what the AWS SDK's chain finds.</summary>
    public AWSCredentials? AdministratorCredentials { get; init; }

    /// <summary>The connection pool, for what is no operation of the service, such as an upload. Default: the process's.</summary>
    public HttpMessageInvoker Http { get => field ?? SharedHttp.Invoker; init; }

    /// <summary>Whether an emulator or a proxy may stand where AWS's own endpoint would.</summary>
    public bool HasCustomEndpoint { get; init; }

    /// <summary>When new devices are confirmed.</summary>
    public DeviceConfirmation DeviceConfirmation { get; init; }

    /// <summary>Where an installation keeps its devices; null on servers.</summary>
    public IDeviceStore? DeviceStore { get; init; }

    /// <summary>What is told of sign-outs; null for nothing.</summary>
    public TokenDenyList? TokenDenyList { get; init; }

    /// <summary>Who else is told of sign-outs: the brokers, which forget the user's AWS credentials.</summary>
    public SignOutNotices SignOuts { get; init; } = new();

    public IWireChannel Channel { get; }

    public TimeProvider Time { get; }

    public ILoggerFactory Loggers { get; }

    public bool HasClientSecret => _clientSecret is not null;

    /// <summary>Tells those who keep things of a user that the user signed out.</summary>
    public ValueTask TellSignedOutAsync(string? subject) => SignOuts.TellAsync(ProviderName, Issuer, subject);

    /// <summary>Sends a public operation that proves nothing of the app client.</summary>
    public Task<TReply> SendAsync<TCall, TReply>(WireOperation<TCall, TReply> operation, TCall call, CancellationToken cancellationToken)
        where TReply : class => Channel.SendAsync(operation, call, WireAuthorization.Anonymous, cancellationToken);

    /// <summary>Sends a public operation in the name of the app client.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="write">Writes the request for the app client's secret of this moment; called again when the secret was replaced meanwhile.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<TReply> SendAsync<TCall, TReply>(WireOperation<TCall, TReply> operation, Func<AppClient, TCall> write, CancellationToken cancellationToken)
        where TReply : class => SendAsync(operation, write, WireAuthorization.Anonymous, cancellationToken);

    /// <inheritdoc cref="SendAsync{TCall, TReply}(WireOperation{TCall, TReply}, Func{AppClient, TCall}, CancellationToken)"/>
    public async Task<TReply> SendAsync<TCall, TReply>(WireOperation<TCall, TReply> operation, Func<AppClient, TCall> write, WireAuthorization authorization, CancellationToken cancellationToken)
        where TReply : class
    {
        if (_clientSecret is null)
            return await Channel.SendAsync(operation, write(new AppClient(_clientId, null)), authorization, cancellationToken).ConfigureAwait(false);
        var secret = await _clientSecret.GetSecretAsync(null, cancellationToken).ConfigureAwait(false);
        try
        {
            return await Channel.SendAsync(operation, write(new AppClient(_clientId, secret)), authorization, cancellationToken).ConfigureAwait(false);
        }
        catch (CognitoServiceException e) when (e.Code == CognitoErrorCode.SecretHashMismatch)
        {
            // The secret may have been replaced between the provider's last look and now. Such a refusal comes before anything was done, so the call can be sent again.
            var current = await _clientSecret.GetSecretAsync(secret, cancellationToken).ConfigureAwait(false);
            if (current == secret)
                throw;
            return await Channel.SendAsync(operation, write(new AppClient(_clientId, current)), authorization, cancellationToken).ConfigureAwait(false);
        }
    }
}
