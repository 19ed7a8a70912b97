using Microsoft.Extensions.DependencyInjection;

namespace Cognito.Federation.Scenarios;

public sealed class ClientSecretSnippets
{
    private const string Password = "Corr3ct-horse!";

    #region client-secret-provider
    public sealed class VaultSecret(IVault vault) : IClientSecretProvider
    {
        private Secret? _secret;

        public async ValueTask<Secret> GetSecretAsync(Secret? refused = null, CancellationToken cancellationToken = default)
        {
            // Read once; read again when Cognito refused what was read.
            if (_secret is null || _secret == refused)
                _secret = new Secret(await vault.ReadAsync("cognito-client-secret", cancellationToken));
            return _secret.Value;
        }
    }
    #endregion

    [Fact]
    public async Task A_secret_is_replaced_while_the_application_runs()
    {
        await using var emulator = await Emulators.StartAsync(people => people.AddUser("alice", Password), client => client.GenerateSecret = true);
        var pool = emulator.UserPools[0];
        var vault = new Vault(new string('x', 32));
        var services = new ServiceCollection();
        services.AddSingleton<IVault>(vault);

        #region client-secret-registration
        services.AddCognitoFederation().UseClientSecretProvider<VaultSecret>();
        #endregion

        services.AddCognitoFederation(options => (options.UserPool.Id, options.UserPool.ClientId, options.UserPool.ServiceUrl) = (pool.Id, pool.Clients[0].Id, emulator.Url.ToString()));
        await using var provider = services.BuildServiceProvider();
        var signIn = provider.GetRequiredService<ISignIn>();
        vault.Next = pool.Clients[0].Secret!;

        Assert.IsType<SignedIn>(await signIn.StartAsync(SignInRequest.Password("alice", Password)));
        Assert.Equal(2, vault.Reads);
    }

    public interface IVault
    {
        Task<string> ReadAsync(string name, CancellationToken cancellationToken = default);
    }

    private sealed class Vault(string first) : IVault
    {
        public string? Next { get; set; }

        public int Reads { get; private set; }

        public Task<string> ReadAsync(string name, CancellationToken cancellationToken = default) => Task.FromResult(Reads++ == 0 ? first : Next!);
    }
}
