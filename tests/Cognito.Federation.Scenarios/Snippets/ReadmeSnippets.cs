using Amazon.S3;
using Amazon.S3.Model;
using Cognito.Federation.Emulator;
using Microsoft.Extensions.DependencyInjection;

namespace Cognito.Federation.Scenarios;

public sealed class ReadmeSnippets
{
    [Fact]
    public async Task The_ten_lines_of_the_readme_upload_a_file()
    {
        await using var emulator = await Emulators.StartAsync();
        var services = new ServiceCollection();
        services.AddCognitoFederation().UseEmulator(emulator);
        await using var provider = services.BuildServiceProvider();
        var directory = provider.GetRequiredService<IUserDirectory>();
        var broker = provider.GetRequiredService<IAwsCredentialBroker>();
        var s3Config = Emulators.S3(emulator);
        var (email, password) = ("alice@example.com", "Corr3ct-horse!");
        string AskForTheCode() => emulator.Outbox.Latest(email).Code;

        #region ten-lines
        // services.AddCognitoFederation();   then inject IUserDirectory directory, IAwsCredentialBroker broker

        await directory.SignUp.RegisterAsync(new SignUpRequest(email, password).With("email", email));
        await directory.SignUp.ConfirmAsync(email, AskForTheCode());

        if (await directory.SignIn.StartAsync(SignInRequest.Password(email, password)) is SignedIn { Session: var session })
        {
            var person = FederatedIdentity.From(directory.Sessions.Track(session));   // renews itself
            using var s3 = new AmazonS3Client(broker.CreateAwsCredentials(person), s3Config);
            var folder = await broker.GetIdentityIdAsync(person);
            await s3.PutObjectAsync(new PutObjectRequest { BucketName = "uploads", Key = $"{folder}/hello.txt", ContentBody = "Hello" });
        }
        #endregion

        Assert.Equal(1, emulator.Requests.Count("PutObject"));
        Assert.All(emulator.Requests.All, request => Assert.Equal(200, request.Status));
    }

    [Fact]
    public async Task The_emulator_lines_of_the_readme_sign_a_person_in()
    {
        #region use-the-emulator
        await using var emulator = await CognitoEmulator.StartAsync(o => o
            .AddUserPool("people", pool => pool.AddClient("web").AddUser("alice", "Corr3ct-horse!")));

        var services = new ServiceCollection();
        services.AddCognitoFederation().UseEmulator(emulator);   // the only line a test changes
        #endregion

        await using var provider = services.BuildServiceProvider();
        var outcome = await provider.GetRequiredService<ISignIn>().StartAsync(SignInRequest.Password("alice", "Corr3ct-horse!"));
        Assert.IsType<SignedIn>(outcome);
    }
}
