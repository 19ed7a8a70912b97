using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using Cognito.Federation.Emulator;
using Microsoft.Extensions.DependencyInjection;

namespace Cognito.Federation.Tests;

/// <summary>One emulated account with a user pool, an identity pool and a bucket, and the library's services on it, as an application registers them.</summary>
internal sealed class TestAccount : IAsyncDisposable
{
    public const string GoogleClient = "tests.apps.googleusercontent.com";
    public const string FacebookApp = "1234567890";
    public const string DeveloperProvider = "login.tests.example";
    public const string Bucket = "uploads";

    /// <summary>Everything below the own identity id, in one bucket.</summary>
    public const string OwnPrefix = """
        { "Version": "2012-10-17", "Statement": [ { "Effect": "Allow", "Action": ["s3:GetObject", "s3:PutObject"], "Resource": "arn:aws:s3:::uploads/${cognito-identity.amazonaws.com:sub}/*" } ] }
        """;

    private TestAccount(CognitoEmulator emulator, Action<CognitoFederationBuilder>? build)
    {
        Emulator = emulator;
        Services = NewServer(build, Faults);
    }

    public CognitoEmulator Emulator { get; }

    /// <summary>What stands between <see cref="Services"/> and the emulator.</summary>
    public FaultyHandler Faults { get; } = new();

    public ServiceProvider Services { get; }

    public IAwsCredentialBroker Broker => Services.GetRequiredService<IAwsCredentialBroker>();

    public IUserDirectory Directory => Services.GetRequiredService<IUserDirectory>();

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<TestAccount> StartAsync(Action<IdentityPoolSeed>? pool = null, Action<CognitoFederationBuilder>? build = null, Action<EmulatorOptions>? options = null) => new(
        await CognitoEmulator.StartAsync(
            o =>
            {
                o.AddUserPool("people", people => people.AddClient("app").AddUser("ann", TestPool.Password).AddUser("ben", TestPool.Password));
                o.AddIdentityPool("pool", p =>
                {
                    p.TrustUserPool("people", "app").TrustGoogle(GoogleClient).TrustFacebook(FacebookApp).AllowGuests().AllowClassicFlow().TrustDeveloper(DeveloperProvider).UserRole(OwnPrefix);
                    pool?.Invoke(p);
                });
                o.AddBucket(Bucket);
                options?.Invoke(o);
            },
            Stop),
        build);

    /// <summary>Another server of the same application.</summary>
    public ServiceProvider NewServer(Action<CognitoFederationBuilder>? build = null, FaultyHandler? faults = null, TimeProvider? clock = null)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        var builder = services.AddCognitoFederation(_ => { }).AddGoogle(google => google.ClientIds.Add(GoogleClient)).AddFacebook();
        build?.Invoke(builder);
        builder.UseEmulator(Emulator);
        if (clock is not null)
            builder.UseTimeProvider(clock);
        if (faults is not null)
            services.AddHttpClient("Cognito.Federation").AddHttpMessageHandler(() => faults);
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
    }

    public string GoogleToken(string subject) => Emulator.Providers.Google.CreateIdToken(subject, GoogleClient);

    public FederatedIdentity Google(string subject) => FederatedIdentity.From("Google", GoogleToken(subject));

    /// <summary>A login of Google that has a new token whenever one is wanted.</summary>
    public ILoginTokenSource GoogleSource(string subject)
    {
        var source = new Credentials.TestSource(Credentials.TestToken.Google(GoogleToken(subject)));
        source.Renew = (_, _) => new(source.Current = Credentials.TestToken.Google(GoogleToken(subject)));
        return source;
    }

    public async Task<LiveSession> SignInAsync(string user = "ann")
    {
        var outcome = await Directory.SignIn.StartAsync(SignInRequest.Password(user, TestPool.Password), Stop);
        return Directory.Sessions.Track(Assert.IsType<SignedIn>(outcome).Session);
    }

    public AmazonS3Config S3Config => new() { ServiceURL = Emulator.Url.ToString(), AuthenticationRegion = Emulator.Region, ForcePathStyle = true };

    public AmazonS3Client S3(TemporaryCredentials keys) => new(new SessionAWSCredentials(keys.AccessKeyId, keys.SecretAccessKey.Reveal(), keys.SessionToken.Reveal()), S3Config);

    public static Task PutAsync(IAmazonS3 s3, string key) => s3.PutObjectAsync(new PutObjectRequest { BucketName = Bucket, Key = key, ContentBody = "x" }, Stop);

    /// <summary>The form fields or JSON members that were sent for one operation, oldest first.</summary>
    public List<string> Bodies(string operation) => [.. Emulator.Requests.All.Where(r => r.Operation == operation).Select(r => r.Body!)];

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        await Emulator.DisposeAsync();
    }
}
