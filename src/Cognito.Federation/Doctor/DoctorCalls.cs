using System.Security.Cryptography;
using Cognito.Federation.Wire;

namespace Cognito.Federation;

/// <summary>What a diagnosis asks AWS, signed where AWS wants it signed.</summary>
internal sealed class DoctorCalls
{
    private readonly FederationSettings _settings;
    private readonly HttpMessageInvoker _http;
    private readonly AdministrationContext? _administration;
    private readonly AdministratorAuthorization? _poolAuthorization;
    private readonly RoleCalls? _roles;

    public DoctorCalls(FederationSettings settings, UserPoolContext? userPool, IdentityPoolCalls? identityPool, HttpMessageInvoker http, TimeProvider time)
    {
        _settings = settings;
        _http = http;
        Time = time;
        UserPool = userPool;
        IdentityPool = identityPool;
        if (userPool is not null)
            _administration = new AdministrationContext(userPool);
        if (identityPool is null)
            return;
        _poolAuthorization = new AdministratorAuthorization(identityPool.Resources.Settings.AdministratorCredentials, identityPool.PoolId.Region, RegionalEndpoint.IdentityPools);
        _roles = new RoleCalls(identityPool.Resources);
    }

    public TimeProvider Time { get; }

    public UserPoolContext? UserPool { get; }

    public IdentityPoolCalls? IdentityPool { get; }

    public UserPoolSettings? UserPoolSettings => _settings.UserPool;

    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">No identity pool is configured.</exception>
    public void RequireIdentityPool() => _settings.RequireIdentityPool();

    public async Task<DescribedUserPool> DescribeUserPoolAsync(CancellationToken cancellationToken)
    {
        var reply = await _administration!.SendAsync(DescriptionOperations.DescribeUserPool, new DescribeUserPoolCall { UserPoolId = _administration.PoolId }, cancellationToken).ConfigureAwait(false);
        return reply.UserPool ?? throw ErrorTranslation.Unreadable("DescribeUserPool", "expected a UserPool, got none.");
    }

    public async Task<DescribedAppClient> DescribeAppClientAsync(string poolId, string clientId, CancellationToken cancellationToken)
    {
        var reply = await _administration!.SendAsync(DescriptionOperations.DescribeUserPoolClient, new DescribeUserPoolClientCall { UserPoolId = poolId, ClientId = clientId }, cancellationToken).ConfigureAwait(false);
        return reply.UserPoolClient ?? throw ErrorTranslation.Unreadable("DescribeUserPoolClient", "expected a UserPoolClient, got none.");
    }

    /// <summary>Reads the user pool's public keys, which needs no credentials.</summary>
    public Task FetchKeysAsync()
    {
        var pool = UserPoolSettings!;
        return new KeyDownload(pool.JwksUri ?? KeyDownload.Below("https://" + pool.ProviderName), _http, Time).FetchAsync();
    }

    /// <summary>Begins a sign-in by SRP in a name that nobody has. Whatever comes but a refusal of the app client says that it and its secret are right.</summary>
    public Task ProbeAppClientAsync(CancellationToken cancellationToken)
    {
        var nobody = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var proof = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(256));
        return UserPool!.SendAsync(
            UserPoolOperations.InitiateAuthOnce,
            client =>
            {
                var parameters = new Dictionary<string, string> { ["USERNAME"] = nobody, ["SRP_A"] = proof };
                if (client.SecretHash(nobody) is { } hash)
                    parameters["SECRET_HASH"] = hash;
                return new InitiateAuthCall { AuthFlow = "USER_SRP_AUTH", ClientId = client.Id, AuthParameters = parameters };
            },
            cancellationToken);
    }

    public Task<DescribedPool> DescribeIdentityPoolAsync(CancellationToken cancellationToken) => SendAsync(PoolDescriptionOperations.DescribeIdentityPool, Pool, cancellationToken);

    public Task<PoolRoles> GetPoolRolesAsync(CancellationToken cancellationToken) => SendAsync(PoolDescriptionOperations.GetIdentityPoolRoles, Pool, cancellationToken);

    /// <param name="provider">The provider; of a user pool without app client.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<TagMap> GetTagMapAsync(string provider, CancellationToken cancellationToken) =>
        SendAsync(PoolDescriptionOperations.GetPrincipalTagAttributeMap, new TagMapRequest { IdentityPoolId = IdentityPool!.PoolId.ToString(), IdentityProviderName = provider }, cancellationToken);

    /// <inheritdoc cref="RoleCalls.FindAsync"/>
    public Task<RoleDescription?> FindRoleAsync(string name, CancellationToken cancellationToken) => _roles!.FindAsync(name, cancellationToken);

    private DescribedPoolRequest Pool => new() { IdentityPoolId = IdentityPool!.PoolId.ToString() };

    private Task<TReply> SendAsync<TCall, TReply>(WireOperation<TCall, TReply> operation, TCall call, CancellationToken cancellationToken)
        where TReply : class => IdentityPool!.SendAsync(operation, call, _poolAuthorization!, cancellationToken);
}
