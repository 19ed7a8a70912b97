using Amazon.Runtime;
using Amazon.S3;

namespace Cognito.Federation.Scenarios.EmulatorTool;

/// <summary>The library and the AWS SDK, pointed at a running tool.</summary>
internal static class ToolClients
{
    // Of seed.example.json.
    public const string Pool = "us-east-1_Example01";
    public const string WebClient = "web0000000000000000000000a";
    public const string IdentityPool = "us-east-1:00000000-0000-4000-8000-000000000001";
    public const string Password = "Correct-Horse-1";

    public static CognitoFederationOptions Options(this ToolServer server, string pool = Pool, string client = WebClient, string identityPool = IdentityPool) => new()
    {
        UserPool = { Id = pool, ClientId = client, ServiceUrl = server.Url.ToString() },
        IdentityPool = { Id = identityPool, ServiceUrl = server.Url.ToString() },
    };

    public static UserDirectory Directory(this ToolServer server) => UserDirectory.Create(server.Options());

    public static AmazonS3Client S3(this ToolServer server, AWSCredentials credentials) =>
        new(credentials, new AmazonS3Config { ServiceURL = server.Url.ToString(), AuthenticationRegion = "us-east-1", ForcePathStyle = true });

    public static Task RegisterAsync(this UserDirectory directory, string username) =>
        directory.SignUp.RegisterAsync(new SignUpRequest(username, Password).With("email", $"{username}@example.com"), TestContext.Current.CancellationToken);

    public static async Task<UserSession> SignInAsync(this UserDirectory directory, string username) =>
        Assert.IsType<SignedIn>(await directory.SignIn.StartAsync(SignInRequest.Password(username, Password), TestContext.Current.CancellationToken)).Session;
}
