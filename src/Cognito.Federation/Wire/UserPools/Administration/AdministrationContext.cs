namespace Cognito.Federation.Wire;

/// <summary>One user pool as an administrator sees it: every call is signed with IAM credentials.</summary>
internal sealed class AdministrationContext(UserPoolContext pool)
{
    private readonly AdministratorAuthorization _authorization = new(pool.AdministratorCredentials, pool.Region, RegionalEndpoint.UserPools);

    public UserPoolContext Pool { get; } = pool;

    public string PoolId { get; } = pool.PoolId.ToString();

    public Task<TReply> SendAsync<TCall, TReply>(WireOperation<TCall, TReply> operation, TCall call, CancellationToken cancellationToken)
        where TReply : class => Pool.Channel.SendAsync(operation, call, _authorization, cancellationToken);

    /// <summary>Sends an operation in the name of the app client.</summary>
    public Task<TReply> SendAsync<TCall, TReply>(WireOperation<TCall, TReply> operation, Func<AppClient, TCall> write, CancellationToken cancellationToken)
        where TReply : class => Pool.SendAsync(operation, write, _authorization, cancellationToken);

    /// <summary>Sends an operation that needs no more than the user's name.</summary>
    public Task SendAsync(WireOperation<NamedUserCall, NoReply> operation, string username, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(username);
        return SendAsync(operation, new NamedUserCall { UserPoolId = PoolId, Username = username }, cancellationToken);
    }

    /// <summary>Sends an operation after which the user's tokens count no more.</summary>
    public async Task EndSessionsAsync(WireOperation<NamedUserCall, NoReply> operation, string username, CancellationToken cancellationToken)
    {
        await SendAsync(operation, username, cancellationToken).ConfigureAwait(false);
        Pool.TokenDenyList?.DenyUser(Pool.PoolId, username);
    }
}
