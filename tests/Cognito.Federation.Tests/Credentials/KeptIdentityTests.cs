using Cognito.Federation.Emulator;
using Microsoft.Extensions.DependencyInjection;

namespace Cognito.Federation.Tests.Credentials;

/// <summary>How long things of a login are kept: over restarts, up to a sign-out, no longer than the login token.</summary>
public sealed class KeptIdentityTests : IAsyncLifetime
{
    private readonly Cognito.Federation.Testing.TemporaryFolder _folder = new();
    private TestAccount _account = null!;

    public async ValueTask InitializeAsync() => _account = await TestAccount.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _account.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_guest_of_a_client_application_is_the_same_after_a_restart()
    {
        var path = Path.Combine(_folder.Path, "identities.json");
        async Task<IdentityId> RunAsync()
        {
            using var store = new FileIdentityStore(path);
            await using var application = _account.NewServer(b => b.UseIdentityStore(store));
            return await application.GetRequiredService<IAwsCredentialBroker>().GetIdentityIdAsync(FederatedIdentity.Guest("installation"), TestAccount.Stop);
        }

        var first = await RunAsync();

        Assert.Equal(first, await RunAsync());
        Assert.Equal(1, _account.Emulator.Requests.Count("GetId"));
        Assert.DoesNotContain("installation", await File.ReadAllTextAsync(path, TestAccount.Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kept_id_that_is_refused_is_replaced_once()
    {
        var path = Path.Combine(_folder.Path, "identities.json");
        using var store = new FileIdentityStore(path);
        await using var first = _account.NewServer(b => b.UseIdentityStore(store));
        var old = await first.GetRequiredService<IAwsCredentialBroker>().GetIdentityIdAsync(FederatedIdentity.Guest("g"), TestAccount.Stop);
        await _account.Emulator.DeleteIdentityAsync(old);
        await using var second = _account.NewServer(b => b.UseIdentityStore(store));

        var keys = await second.GetRequiredService<IAwsCredentialBroker>().GetCredentialsAsync(FederatedIdentity.Guest("g"), TestAccount.Stop);

        Assert.NotEqual(old, keys.IdentityId);
        Assert.Equal(2, _account.Emulator.Requests.Count("GetId"));
        await using var third = _account.NewServer(b => b.UseIdentityStore(store));
        Assert.Equal(keys.IdentityId, await third.GetRequiredService<IAwsCredentialBroker>().GetIdentityIdAsync(FederatedIdentity.Guest("g"), TestAccount.Stop));
    }

    [Fact]
    public async Task A_store_that_fails_costs_nobody_an_error()
    {
        var path = Path.Combine(_folder.Path, "identities.json");
        await File.WriteAllTextAsync(path, "no list", TestAccount.Stop);
        using var store = new FileIdentityStore(path);
        await using var application = _account.NewServer(b => b.UseIdentityStore(store));

        Assert.NotEmpty((await application.GetRequiredService<IAwsCredentialBroker>().GetCredentialsAsync(FederatedIdentity.Guest("g"), TestAccount.Stop)).AccessKeyId);
        var unreadable = await Assert.ThrowsAsync<InvalidDataException>(async () => await store.FindAsync("k", TestAccount.Stop));
        Assert.Contains(path, unreadable.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sign out")]
    [InlineData("revoke")]
    [InlineData("everywhere")]
    [InlineData("delete")]
    public async Task Who_signs_out_of_the_directory_is_forgotten_by_the_broker(string way)
    {
        var live = await _account.SignInAsync();
        // A bare token of the same person, which the library did not receive itself.
        FederatedIdentity[] logins = [FederatedIdentity.From(live), FederatedIdentity.FromUserPool(new IdToken(live.Current.IdToken.Reveal()))];
        foreach (var login in logins)
            await _account.Broker.GetCredentialsAsync(login, TestAccount.Stop);

        await (way switch
        {
            "sign out" => live.SignOutAsync(TestAccount.Stop),
            "revoke" => _account.Directory.Sessions.RevokeAsync(live.Current, TestAccount.Stop),
            "everywhere" => _account.Directory.Sessions.SignOutEverywhereAsync(live.Current.AccessToken, TestAccount.Stop),
            _ => _account.Directory.Profile.DeleteAccountAsync(live.Current.AccessToken, TestAccount.Stop),
        });

        Assert.Null(((AwsCredentialBroker)_account.Broker).Peek(logins[1]));
    }

    [Fact]
    public async Task Credentials_can_end_with_the_login_token()
    {
        await using var application = _account.NewServer(b => b.Services.Configure<CognitoFederationOptions>(o => o.IdentityPool.EndWithLoginToken = true));
        var broker = (AwsCredentialBroker)application.GetRequiredService<IAwsCredentialBroker>();
        var ann = FederatedIdentity.From("Google", _account.Emulator.Providers.Google.CreateIdToken("ann", TestAccount.GoogleClient, TimeSpan.FromMinutes(10)));
        await broker.GetCredentialsAsync(ann, TestAccount.Stop);

        Assert.InRange(broker.Peek(ann)!.TimeLeft, TimeSpan.FromMinutes(9), TimeSpan.FromMinutes(10));
        _account.Emulator.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Null(broker.Peek(ann));
        Assert.Equal(CognitoErrorCode.InteractionRequired, (await Assert.ThrowsAsync<ReauthenticationRequiredException>(async () => await broker.GetCredentialsAsync(ann, TestAccount.Stop))).Code);
    }

    [Fact]
    public async Task Tokens_that_a_verifier_saw_share_the_credentials_of_the_person()
    {
        await using var application = _account.NewServer(b => b.AddTokenVerifier(TokenUse.Id));
        var (broker, verifier) = (application.GetRequiredService<IAwsCredentialBroker>(), application.GetRequiredService<ITokenVerifier>());
        var (first, second) = ((await _account.SignInAsync()).Current.IdToken, (await _account.SignInAsync()).Current.IdToken);
        async Task<FederatedIdentity> VerifiedAsync(IdToken token) => FederatedIdentity.FromUserPool(token, Assert.IsType<VerifiedIdToken>(await verifier.VerifyAsync(token.Reveal(), TestAccount.Stop)));

        var keys = await broker.GetCredentialsAsync(await VerifiedAsync(first), TestAccount.Stop);

        Assert.Equal(keys.AccessKeyId, (await broker.GetCredentialsAsync(await VerifiedAsync(second), TestAccount.Stop)).AccessKeyId);
        Assert.NotEqual(keys.AccessKeyId, (await broker.GetCredentialsAsync(FederatedIdentity.FromUserPool(second), TestAccount.Stop)).AccessKeyId);
        var ofFirst = Assert.IsType<VerifiedIdToken>(await verifier.VerifyAsync(first.Reveal(), TestAccount.Stop));
        Assert.Throws<ArgumentException>(() => FederatedIdentity.FromUserPool(second, ofFirst));
    }

    [Fact]
    public async Task One_of_several_roles_is_played_where_the_login_may()
    {
        await using var account = await TestAccount.StartAsync(
            p => p.MapRoles("accounts.google.com", m => m.AddRule("sub", ClaimMatch.Is, "ann", "reader").AddRule("aud", ClaimMatch.Is, TestAccount.GoogleClient, "writer")),
            options: o => o.AddRole("reader", _ => { }).AddRole("writer", _ => { }));
        var ann = account.Google("ann");

        var writer = await account.Broker.GetCredentialsAsync(ann with { RoleArn = "arn:aws:iam::123456789012:role/writer" }, TestAccount.Stop);
        var refused = await Assert.ThrowsAnyAsync<CognitoFederationException>(() => account.Broker.GetCredentialsAsync(ann with { RoleArn = "arn:aws:iam::123456789012:role/stranger" }, TestAccount.Stop).AsTask());

        Assert.NotEqual(writer.AccessKeyId, (await account.Broker.GetCredentialsAsync(ann, TestAccount.Stop)).AccessKeyId);
        Assert.Equal(CognitoErrorCode.RoleResolutionDenied, refused.Code);
    }
}
