using Amazon.Runtime;
using Amazon.Runtime.Credentials;
using Microsoft.Extensions.DependencyInjection;

namespace Cognito.Federation.Scenarios.Anonymous;

/// <summary>Everything that needs no AWS account of one's own, from the sign-up to the user's credentials. <see cref="NoCredentialLookupTests"/> runs it once more where a look for credentials would be noticed.</summary>
public sealed class AnonymousJobTests
{
    /// <summary>When set, the job ends with a lookup by the AWS SDK, so that the traps can prove themselves.</summary>
    public const string ControlVariable = "COGNITO_TESTS_LOOK_FOR_CREDENTIALS";

    private const string Password = "Corr3ct-horse!";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task From_the_sign_up_to_the_credentials_no_account_is_needed()
    {
        await using var emulator = await Emulators.StartAsync();
        var services = new ServiceCollection();
        services.AddCognitoFederation().UseEmulator(emulator);
        await using var provider = services.BuildServiceProvider();
        var directory = provider.GetRequiredService<IUserDirectory>();
        // To have administration at hand is no reason to look for its credentials; to use it is.
        Assert.NotNull(directory.Admin.Users);
        var broker = provider.GetRequiredService<IAwsCredentialBroker>();

        await directory.SignUp.RegisterAsync(new SignUpRequest("rosa", Password).With("email", "rosa@example.com"), Stop);
        await directory.SignUp.ResendCodeAsync("rosa", cancellationToken: Stop);
        await directory.SignUp.ConfirmAsync("rosa", emulator.Outbox.Latest("rosa@example.com").Code, cancellationToken: Stop);
        var session = Assert.IsType<SignedIn>(await directory.SignIn.StartAsync(SignInRequest.Password("rosa", Password), Stop)).Session;
        session = await directory.Sessions.RefreshAsync(session, Stop);
        var live = directory.Sessions.Track(session);
        Assert.Equal("rosa@example.com", (await directory.Profile.GetAsync(await live.GetAccessTokenAsync(Stop), Stop)).Email);

        var guest = FederatedIdentity.Guest("visitor");
        Assert.NotEqual(await broker.GetIdentityIdAsync(guest, Stop), (await broker.GetCredentialsAsync(FederatedIdentity.From(live), Stop)).IdentityId);
        Assert.Equal((await broker.GetCredentialsAsync(guest, Stop)).AccessKeyId, (await broker.CreateAwsCredentials(guest).GetCredentialsAsync()).AccessKey);
        await directory.Sessions.RevokeAsync(session, Stop);
        Assert.Equal(
            ["ConfirmSignUp", "GetCredentialsForIdentity", "GetId", "GetTokensFromRefreshToken", "GetUser", "InitiateAuth", "ResendConfirmationCode", "RespondToAuthChallenge", "RevokeToken", "SignUp"],
            emulator.Requests.All.Select(r => r.Operation).Distinct().Order(StringComparer.Ordinal));

        if (Environment.GetEnvironmentVariable(ControlVariable) == "1")
            await Assert.ThrowsAsync<AmazonServiceException>(() => DefaultAWSCredentialsIdentityResolver.GetCredentials().GetCredentialsAsync());
    }
}
