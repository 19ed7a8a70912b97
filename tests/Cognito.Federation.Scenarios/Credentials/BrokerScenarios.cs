using System.Buffers.Text;
using System.Text;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using Cognito.Federation.Emulator;
using Microsoft.Extensions.DependencyInjection;

namespace Cognito.Federation.Scenarios.Credentials;

public sealed class BrokerScenarios : IAsyncLifetime
{
    private const string Password = "Corr3ct-horse!";

    private CognitoEmulator _emulator = null!;
    private ServiceProvider _services = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private IAwsCredentialBroker Broker => _services.GetRequiredService<IAwsCredentialBroker>();

    private IUserDirectory Directory => _services.GetRequiredService<IUserDirectory>();

    public async ValueTask InitializeAsync()
    {
        _emulator = await Emulators.StartAsync(pool => pool.AddUser("alice", Password).AddUser("bob", Password));
        _services = Services(_emulator);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _emulator.DisposeAsync();
    }

    [Fact]
    public async Task Every_kind_of_login_is_an_identity_of_its_own()
    {
        var alice = (await SignInAsync("alice")).IdToken;
        FederatedIdentity[] logins =
        [
            FederatedIdentity.FromUserPool(alice),
            FederatedIdentity.From("Google", _emulator.Providers.Google.CreateIdToken("g1", Emulators.GoogleClientId)),
            FederatedIdentity.From("Facebook", _emulator.Providers.Facebook.CreateAccessToken("f1", Emulators.FacebookAppId)),
            FederatedIdentity.From("ours", _emulator.Providers.Google.CreateIdToken("g2", Emulators.GoogleClientId)),
            FederatedIdentity.Guest("visitor"),
        ];

        var ids = new HashSet<IdentityId>();
        foreach (var login in logins)
        {
            var credentials = await Broker.GetCredentialsAsync(login, Stop);
            Assert.True(ids.Add(credentials.IdentityId));
            Assert.Equal(credentials.IdentityId, await Broker.GetIdentityIdAsync(login, Stop));
            Assert.InRange(credentials.ExpiresAt - _emulator.Clock.GetUtcNow(), TimeSpan.FromMinutes(59), TimeSpan.FromMinutes(61));
        }
        Assert.Equal(logins.Length, _emulator.Requests.Count("GetId"));
        Assert.Equal(logins.Length, _emulator.Requests.Count("GetCredentialsForIdentity"));
    }

    [Fact]
    public async Task The_same_person_is_the_same_identity_in_another_process()
    {
        var first = await Broker.GetIdentityIdAsync(FederatedIdentity.From("Google", _emulator.Providers.Google.CreateIdToken("g1", Emulators.GoogleClientId)), Stop);
        await using var other = Services(_emulator);

        Assert.Equal(first, await other.GetRequiredService<IAwsCredentialBroker>().GetIdentityIdAsync(FederatedIdentity.From("Google", _emulator.Providers.Google.CreateIdToken("g1", Emulators.GoogleClientId)), Stop));
    }

    [Fact]
    public async Task A_session_that_lives_for_days_keeps_its_credentials_renewing()
    {
        var live = Directory.Sessions.Track(await SignInAsync("alice"));
        var person = FederatedIdentity.From(live);
        using var s3 = new AmazonS3Client(Broker.CreateAwsCredentials(person), Emulators.S3(_emulator));
        var id = await Broker.GetIdentityIdAsync(person, Stop);

        for (var hour = 0; hour < 48; hour++)
        {
            await s3.PutObjectAsync(new PutObjectRequest { BucketName = "uploads", Key = $"{id}/log.txt", ContentBody = "still here" }, Stop);
            _emulator.Clock.Advance(TimeSpan.FromHours(1));
        }

        Assert.Equal(1, _emulator.Requests.Count("GetId"));
        Assert.Equal(48, _emulator.Requests.Count("GetCredentialsForIdentity"));
    }

    [Fact]
    public async Task Tokens_of_one_session_share_credentials_before_and_after_a_refresh()
    {
        var session = await SignInAsync("alice");
        var first = await Broker.GetCredentialsAsync(FederatedIdentity.From(Directory.Sessions.Track(session)), Stop);
        var refreshed = await Directory.Sessions.RefreshAsync(session, Stop);

        Assert.Same(first, await Broker.GetCredentialsAsync(FederatedIdentity.From(Directory.Sessions.Track(refreshed)), Stop));
        // The same tokens, come from elsewhere, are anybody's until they are checked.
        Assert.NotSame(first, await Broker.GetCredentialsAsync(FederatedIdentity.FromUserPool(refreshed.IdToken), Stop));
    }

    [Fact]
    public async Task Two_people_upload_to_their_own_place_and_nowhere_else()
    {
        var alice = FederatedIdentity.From(Directory.Sessions.Track(await SignInAsync("alice")));
        var bob = FederatedIdentity.From(Directory.Sessions.Track(await SignInAsync("bob")));
        using var asAlice = new AmazonS3Client(Broker.CreateAwsCredentials(alice), Emulators.S3(_emulator));
        using var asBob = new AmazonS3Client(Broker.CreateAwsCredentials(bob), Emulators.S3(_emulator));
        var idOfAlice = await Broker.GetIdentityIdAsync(alice, Stop);

        await asAlice.PutObjectAsync(new PutObjectRequest { BucketName = "uploads", Key = $"{idOfAlice}/a", ContentBody = "a" }, Stop);

        var denied = await Assert.ThrowsAsync<AmazonS3Exception>(() => asBob.PutObjectAsync(new PutObjectRequest { BucketName = "uploads", Key = $"{idOfAlice}/a", ContentBody = "b" }, Stop));
        Assert.Equal("AccessDenied", denied.ErrorCode);
    }

    [Fact]
    public async Task A_guest_is_remembered_and_may_not_upload()
    {
        var guest = FederatedIdentity.Guest("visitor");
        using var s3 = new AmazonS3Client(Broker.CreateAwsCredentials(guest), Emulators.S3(_emulator));
        var id = await Broker.GetIdentityIdAsync(guest, Stop);

        var denied = await Assert.ThrowsAsync<AmazonS3Exception>(() => s3.PutObjectAsync(new PutObjectRequest { BucketName = "uploads", Key = "public/a", ContentBody = "a" }, Stop));

        Assert.Equal("AccessDenied", denied.ErrorCode);
        Assert.Equal(id, (await Broker.GetCredentialsAsync(FederatedIdentity.Guest("visitor"), Stop)).IdentityId);
        Assert.Equal(1, _emulator.Requests.Count("GetId"));
    }

    [Fact]
    public async Task A_pool_without_guests_says_so()
    {
        await using var emulator = await CognitoEmulator.StartAsync(options => options.AddIdentityPool("members"), Stop);
        var broker = AwsCredentialBroker.Create(Options(emulator));

        var failure = await Assert.ThrowsAsync<CognitoServiceException>(() => broker.GetCredentialsAsync(FederatedIdentity.Guest("visitor"), Stop).AsTask());

        Assert.Equal(CognitoErrorCode.GuestAccessDisabled, failure.Code);
        Assert.False(failure.IsTransient);
    }

    [Fact]
    public async Task A_forged_token_is_refused_and_takes_nothing_from_its_victim()
    {
        var victim = FederatedIdentity.FromUserPool((await SignInAsync("alice")).IdToken);
        var kept = await Broker.GetCredentialsAsync(victim, Stop);
        var parts = (await SignInAsync("alice")).IdToken.Reveal().Split('.');
        var claims = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(parts[1])).Replace("\"token_use\"", "\"forged\":1,\"token_use\"", StringComparison.Ordinal);
        var forged = $"{parts[0]}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(claims))}.{parts[2]}";

        for (var i = 0; i < 3; i++)
        {
            var failure = await Assert.ThrowsAsync<ReauthenticationRequiredException>(() => Broker.GetCredentialsAsync(FederatedIdentity.FromUserPool(new IdToken(forged)), Stop).AsTask());
            Assert.Equal(CognitoErrorCode.InvalidLoginToken, failure.Code);
            Assert.DoesNotContain(forged, failure.ToString(), StringComparison.Ordinal);
        }

        Assert.Same(kept, await Broker.GetCredentialsAsync(victim, Stop));
        Assert.Equal(1, _emulator.Requests.Count("GetId"));
        Assert.Equal(2, _emulator.Requests.Count("GetCredentialsForIdentity"));
    }

    [Theory]
    [InlineData("Google", "stranger.apps.googleusercontent.com", 60, nameof(CognitoErrorCode.InvalidLoginToken))]
    [InlineData("Google", Emulators.GoogleClientId, -1, nameof(CognitoErrorCode.LoginTokenExpired))]
    [InlineData("Google", Emulators.GoogleClientId, -10, nameof(CognitoErrorCode.LoginTokenExpired))]
    [InlineData("Facebook", Emulators.FacebookAppId, -1, null)]
    [InlineData("Facebook", "another app", 60, null)]
    public async Task Tokens_that_ended_or_are_for_somebody_else_are_refused(string provider, string audience, int minutes, string? code)
    {
        var life = TimeSpan.FromMinutes(minutes);
        var token = provider == "Google" ? _emulator.Providers.Google.CreateIdToken("g1", audience, life) : _emulator.Providers.Facebook.CreateAccessToken("f1", audience, life);

        var failure = await Assert.ThrowsAnyAsync<CognitoFederationException>(() => Broker.GetCredentialsAsync(FederatedIdentity.From(provider, token), Stop).AsTask());

        Assert.True(code is null || failure.Code.Value == code, failure.Message);
        Assert.False(failure is CognitoServiceException { IsTransient: true }, failure.Message);
        Assert.DoesNotContain(token, failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_access_token_in_place_of_the_id_token_costs_no_call()
    {
        var session = await SignInAsync("alice");

        var failure = await Assert.ThrowsAsync<ReauthenticationRequiredException>(() => Broker.GetCredentialsAsync(FederatedIdentity.FromUserPool(new IdToken(session.AccessToken.Reveal())), Stop).AsTask());

        Assert.Contains("got an access token", failure.Message, StringComparison.Ordinal);
        Assert.Equal(0, _emulator.Requests.Count("GetId"));
    }

    [Fact]
    public async Task A_signed_out_session_brings_no_credentials_and_can_be_forgotten()
    {
        var live = Directory.Sessions.Track(await SignInAsync("alice"));
        var person = FederatedIdentity.From(live);
        await Broker.GetCredentialsAsync(person, Stop);

        await live.SignOutAsync(Stop);
        await Broker.ForgetAsync(person, Stop);

        await Assert.ThrowsAsync<ReauthenticationRequiredException>(() => Broker.GetCredentialsAsync(person, Stop).AsTask());
        Assert.Equal(1, _emulator.Requests.Count("GetCredentialsForIdentity"));
    }

    [Fact]
    [Trait("Kind", "Heavy")]
    public async Task Uploads_go_on_while_the_login_is_forgotten_over_and_over()
    {
        var person = FederatedIdentity.From(Directory.Sessions.Track(await SignInAsync("alice")));
        var id = await Broker.GetIdentityIdAsync(person, Stop);
        using var s3 = new AmazonS3Client(Broker.CreateAwsCredentials(person), Emulators.S3(_emulator));

        await Task.WhenAll(Enumerable.Range(0, 8).Select(async worker =>
        {
            for (var i = 0; i < 50; i++)
            {
                await Broker.ForgetAsync(person, Stop);
                await s3.PutObjectAsync(new PutObjectRequest { BucketName = "uploads", Key = $"{id}/{worker}/{i}", ContentBody = "whole" }, Stop);
            }
        }));

        Assert.True(_emulator.Requests.Count("GetCredentialsForIdentity") > 50);
    }

    [Fact]
    public async Task The_sdks_own_synchronous_reading_is_told_what_to_do()
    {
        var person = FederatedIdentity.From(Directory.Sessions.Track(await SignInAsync("alice")));
        AWSCredentials credentials = Broker.CreateAwsCredentials(person);

        Assert.Contains("GetCredentialsAsync", Assert.Throws<InvalidOperationException>(() => credentials.GetCredentials()).Message, StringComparison.Ordinal);
        var keys = await Broker.GetCredentialsAsync(person, Stop);
        Assert.Equal(keys.AccessKeyId, credentials.GetCredentials().AccessKey);
    }

    [Fact]
    public async Task Without_a_container_everything_works_too()
    {
        var google = new GoogleTokenProvider(new GoogleLoginOptions { ClientIds = { Emulators.GoogleClientId } });
        var broker = AwsCredentialBroker.Create(Options(_emulator), [google, new FacebookTokenProvider()], _emulator.Clock);

        var fromGoogle = await broker.GetCredentialsAsync(FederatedIdentity.From("Google", _emulator.Providers.Google.CreateIdToken("g1", Emulators.GoogleClientId)), Stop);
        var fromPool = await broker.GetCredentialsAsync(FederatedIdentity.FromUserPool((await SignInAsync("alice")).IdToken), Stop);

        Assert.NotEqual(fromGoogle.IdentityId, fromPool.IdentityId);
        Assert.Equal(_emulator.IdentityPools[0].Id, broker.PoolId.ToString());
    }

    [Fact]
    public async Task A_token_of_a_pool_that_is_not_ours_lists_ours()
    {
        await using var foreign = await Emulators.StartAsync(pool => pool.AddUser("alice", Password));
        await using var services = Services(foreign);
        var directory = services.GetRequiredService<IUserDirectory>();
        var token = Assert.IsType<SignedIn>(await directory.SignIn.StartAsync(SignInRequest.Password("alice", Password), Stop)).Session.IdToken;

        var failure = await Assert.ThrowsAsync<ArgumentException>(() => Broker.GetCredentialsAsync(FederatedIdentity.FromUserPool(token), Stop).AsTask());

        Assert.Contains(directory.PoolId.ToString(), failure.Message, StringComparison.Ordinal);
        Assert.Contains(Directory.PoolId.ToString(), failure.Message, StringComparison.Ordinal);
    }

    private static ServiceProvider Services(CognitoEmulator emulator)
    {
        var services = new ServiceCollection();
        services.AddCognitoFederation()
            .AddGoogle(google => google.ClientIds.Add(Emulators.GoogleClientId))
            .AddFacebook()
            .AddTokenProvider("ours", "accounts.google.com", (token, _) => new(new LoginToken("accounts.google.com", token)))
            .UseEmulator(emulator);
        return services.BuildServiceProvider();
    }

    private static CognitoFederationOptions Options(CognitoEmulator emulator)
    {
        var options = new CognitoFederationOptions { Region = emulator.Region, IdentityPool = { Id = emulator.IdentityPools[0].Id, ServiceUrl = emulator.Url.ToString() } };
        if (emulator.UserPools is [var pool, ..])
            options.UserPool = new UserPoolOptions { Id = pool.Id, ClientId = pool.Clients[0].Id, ServiceUrl = emulator.Url.ToString() };
        return options;
    }

    private async Task<UserSession> SignInAsync(string username) =>
        Assert.IsType<SignedIn>(await Directory.SignIn.StartAsync(SignInRequest.Password(username, Password), Stop)).Session;
}
