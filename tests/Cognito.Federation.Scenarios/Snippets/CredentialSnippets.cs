using Amazon.S3;
using Cognito.Federation.Emulator;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace Cognito.Federation.Scenarios;

public sealed class CredentialSnippets
{
    [Fact]
    public async Task A_signed_in_person_and_a_token_of_a_request_become_credentials()
    {
        await using var emulator = await Emulators.StartAsync(pool => pool.AddUser("alice", "Corr3ct-horse!"));
        await using var provider = Provider(emulator);
        var directory = provider.GetRequiredService<IUserDirectory>();
        var broker = provider.GetRequiredService<IAwsCredentialBroker>();
        var s3Config = Emulators.S3(emulator);
        var session = Assert.IsType<SignedIn>(await directory.SignIn.StartAsync(SignInRequest.Password("alice", "Corr3ct-horse!"))).Session;
        var live = directory.Sessions.Track(session);
        var idToken = session.IdToken;

        #region credentials
        var person = FederatedIdentity.From(live);                          // renews for as long as the session does
        var caller = FederatedIdentity.FromUserPool(idToken);               // a token that arrived in a request

        using var s3 = new AmazonS3Client(broker.CreateAwsCredentials(person), s3Config);
        TemporaryCredentials keys = await broker.GetCredentialsAsync(caller);
        #endregion

        Assert.Equal(keys.IdentityId, await broker.GetIdentityIdAsync(person));
        await s3.PutObjectAsync(new() { BucketName = "uploads", Key = $"{keys.IdentityId}/a.txt", ContentBody = "a" });
    }

    [Fact]
    public async Task A_guest_gets_limited_credentials()
    {
        await using var emulator = await Emulators.StartAsync();
        await using var provider = Provider(emulator);
        var broker = provider.GetRequiredService<IAwsCredentialBroker>();
        var visitorId = "from-a-protected-cookie";

        #region guest
        var guest = FederatedIdentity.Guest(visitorId);
        TemporaryCredentials keys = await broker.GetCredentialsAsync(guest);
        #endregion

        Assert.Equal(keys.IdentityId, await broker.GetIdentityIdAsync(FederatedIdentity.Guest(visitorId)));
        Assert.NotEqual(keys.IdentityId, await broker.GetIdentityIdAsync(FederatedIdentity.Guest("another visitor")));
    }

    [Fact]
    public async Task Other_sign_ins_become_credentials_too()
    {
        await using var emulator = await Emulators.StartAsync();
        var services = new ServiceCollection();
        var googleToken = emulator.Providers.Google.CreateIdToken("google-user-1", Emulators.GoogleClientId);
        var facebookToken = emulator.Providers.Facebook.CreateAccessToken("facebook-user-1", Emulators.FacebookAppId);

        #region other-logins
        services.AddCognitoFederation()
            .AddGoogle(google => google.ClientIds.Add("scenarios.apps.googleusercontent.com"))
            .AddFacebook()
            .UseEmulator(emulator);

        await using var provider = services.BuildServiceProvider();
        var broker = provider.GetRequiredService<IAwsCredentialBroker>();
        var fromGoogle = await broker.GetCredentialsAsync(FederatedIdentity.From("Google", googleToken));
        var fromFacebook = await broker.GetCredentialsAsync(FederatedIdentity.From("Facebook", facebookToken));
        #endregion

        Assert.NotEqual(fromGoogle.IdentityId, fromFacebook.IdentityId);
    }

    [Fact]
    public async Task A_session_policy_narrows_credentials_to_one_prefix()
    {
        await using var emulator = await Emulators.StartAsync(pool => pool.AddUser("alice", "Corr3ct-horse!"));
        await using var provider = Provider(emulator);
        var broker = provider.GetRequiredService<IAwsCredentialBroker>();
        var person = FederatedIdentity.From(await SignInAsync(provider));
        var id = await broker.GetIdentityIdAsync(person);
        var tenantPolicy = $$"""{ "Version": "2012-10-17", "Statement": [ { "Effect": "Allow", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::uploads/{{id}}/acme/*" } ] }""";

        #region classic-flow
        var narrow = person with
        {
            RoleArn = "arn:aws:iam::123456789012:role/visitors-user",
            Flow = new ClassicFlow { Duration = TimeSpan.FromMinutes(15), SessionName = "report-4711", SessionPolicy = tenantPolicy },
        };
        TemporaryCredentials keys = await broker.GetCredentialsAsync(narrow);
        #endregion

        using var s3 = new AmazonS3Client(new Amazon.Runtime.SessionAWSCredentials(keys.AccessKeyId, keys.SecretAccessKey.Reveal(), keys.SessionToken.Reveal()), Emulators.S3(emulator));
        await s3.PutObjectAsync(new() { BucketName = "uploads", Key = $"{id}/acme/a", ContentBody = "a" });
        await Assert.ThrowsAsync<AmazonS3Exception>(() => s3.PutObjectAsync(new() { BucketName = "uploads", Key = $"{id}/other/a", ContentBody = "a" }));
    }

    [Fact]
    public async Task Guests_become_users_and_logins_are_linked_on_purpose()
    {
        await using var emulator = await Emulators.StartAsync(pool => pool.AddUser("alice", "Corr3ct-horse!"));
        await using var provider = Provider(emulator);
        var broker = provider.GetRequiredService<IAwsCredentialBroker>();
        var live = await SignInAsync(provider);
        var guest = FederatedIdentity.Guest("visitor");
        ILoginTokenSource employee = broker.Developers.Login(new DeveloperUserId(Emulators.DeveloperProvider, "4711"));

        #region links
        IdentityLink upgraded = await broker.Links.UpgradeGuestAsync(guest, live);
        if (upgraded.Kind == IdentityLinkKind.Merged)
            Console.WriteLine($"Move what is under {upgraded.Previous} to {upgraded.Current}.");

        IdentityLink linked = await broker.Links.LinkAsync(FederatedIdentity.From(live), employee);
        #endregion

        Assert.Equal(IdentityLinkKind.Upgraded, upgraded.Kind);
        Assert.Equal(upgraded.Current, linked.Current);
        Assert.Equal(linked.Current, await broker.GetIdentityIdAsync(FederatedIdentity.From(employee)));
    }

    [Fact]
    public async Task The_applications_own_users_become_credentials()
    {
        await using var emulator = await Emulators.StartAsync();
        await using var provider = Provider(emulator);
        var broker = provider.GetRequiredService<IAwsCredentialBroker>();
        var authenticatedUserId = "4711";

        #region developer
        var user = new DeveloperUserId("login.scenarios.example", authenticatedUserId);
        var login = broker.Developers.Login(user, new DeveloperLoginOptions { TokenLifetime = TimeSpan.FromHours(1) });

        TemporaryCredentials keys = await broker.GetCredentialsAsync(FederatedIdentity.From(login));
        #endregion

        Assert.Equal(keys.IdentityId, await broker.Developers.FindAsync(user));
    }

    [Fact]
    public async Task A_server_signs_for_the_user_of_each_request()
    {
        await using var emulator = await Emulators.StartAsync(pool => pool.AddUser("alice", "Corr3ct-horse!"));
        var services = new ServiceCollection();
        var s3Config = Emulators.S3(emulator);

        #region per-user-clients
        services.AddCognitoFederation()
            .AddAwsService<IAmazonS3>(credentials => new AmazonS3Client(credentials, s3Config))
            .UseEmulator(emulator);
        #endregion

        await using var provider = services.BuildServiceProvider();
        var live = await SignInAsync(provider);
        var id = await provider.GetRequiredService<IAwsCredentialBroker>().GetIdentityIdAsync(FederatedIdentity.From(live));
        await using var scope = provider.CreateAsyncScope();
        var requestServices = scope.ServiceProvider;

        #region current-identity
        requestServices.GetRequiredService<ICurrentIdentity>().Set(FederatedIdentity.From(live));     // once, after authentication

        var s3 = requestServices.GetRequiredKeyedService<IAmazonS3>("user");                          // or [FromKeyedServices("user")]
        await s3.PutObjectAsync(new() { BucketName = "uploads", Key = $"{id}/a.txt", ContentBody = "a" });
        #endregion

        var broker = provider.GetRequiredService<IAwsCredentialBroker>();
        var userOfTheRequest = new AsyncLocal<FederatedIdentity?> { Value = FederatedIdentity.From(live) };

        #region one-client-for-all
        s3Config.IdentityResolverConfiguration = broker.CreateIdentityResolver(_ => new(userOfTheRequest.Value));
        using var forEverybody = new AmazonS3Client(s3Config);
        #endregion

        await forEverybody.PutObjectAsync(new() { BucketName = "uploads", Key = $"{id}/b.txt", ContentBody = "b" });
    }

    [Fact]
    public async Task A_fleet_shares_what_it_knows()
    {
        await using var emulator = await Emulators.StartAsync();
        var services = new ServiceCollection();
        services.AddDistributedMemoryCache().AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider());

        #region fleet
        services.AddCognitoFederation(options => options.IdentityPool.Quota.FleetShare = 1.0 / 8)   // eight servers
            .UseDistributedCache()                                                                  // the container's IDistributedCache: Redis
            .UseEmulator(emulator);
        #endregion

        await using var provider = services.BuildServiceProvider();
        Assert.NotEmpty((await provider.GetRequiredService<IAwsCredentialBroker>().GetCredentialsAsync(FederatedIdentity.Guest("visitor"))).AccessKeyId);
    }

    private static async Task<LiveSession> SignInAsync(IServiceProvider provider)
    {
        var directory = provider.GetRequiredService<IUserDirectory>();
        return directory.Sessions.Track(Assert.IsType<SignedIn>(await directory.SignIn.StartAsync(SignInRequest.Password("alice", "Corr3ct-horse!"))).Session);
    }

    private static ServiceProvider Provider(CognitoEmulator emulator)
    {
        var services = new ServiceCollection();
        services.AddCognitoFederation().UseEmulator(emulator);
        return services.BuildServiceProvider();
    }
}
