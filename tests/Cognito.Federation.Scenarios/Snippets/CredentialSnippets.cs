using Amazon.S3;
using Cognito.Federation.Emulator;
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

    private static ServiceProvider Provider(CognitoEmulator emulator)
    {
        var services = new ServiceCollection();
        services.AddCognitoFederation().UseEmulator(emulator);
        return services.BuildServiceProvider();
    }
}
