using Amazon.S3;
using Cognito.Federation.Emulator;

namespace Cognito.Federation.Scenarios;

/// <summary>The emulated account that most scenarios share the shape of: one user pool, one identity pool with two limited roles, one bucket.</summary>
internal static class Emulators
{
    public const string GoogleClientId = "scenarios.apps.googleusercontent.com";
    public const string FacebookAppId = "1234567890";

    public const string DeveloperProvider = "login.scenarios.example";

    private const string GuestPolicy = """
        { "Version": "2012-10-17", "Statement": [ { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::uploads/public/*" } ] }
        """;

    private const string UserPolicy = """
        { "Version": "2012-10-17", "Statement": [ { "Effect": "Allow", "Action": ["s3:GetObject", "s3:PutObject"], "Resource": "arn:aws:s3:::uploads/${cognito-identity.amazonaws.com:sub}/*" } ] }
        """;

    public static Task<CognitoEmulator> StartAsync(Action<UserPoolSeed>? pool = null, Action<ClientSeed>? client = null) => CognitoEmulator.StartAsync(
        options =>
        {
            options.AddUserPool("people", people =>
            {
                people.AddClient("app", client);
                pool?.Invoke(people);
            });
            options.AddIdentityPool("visitors", visitors => visitors
                .TrustUserPool("people", "app")
                .TrustGoogle(GoogleClientId)
                .TrustFacebook(FacebookAppId)
                .TrustDeveloper(DeveloperProvider)
                .AllowClassicFlow()
                .UserRole(UserPolicy)
                .AllowGuests()
                .GuestRole(GuestPolicy));
            options.AddBucket("uploads");
        },
        TestContext.Current.CancellationToken);

    public static AmazonS3Config S3(CognitoEmulator emulator) =>
        new() { ServiceURL = emulator.Url.ToString(), AuthenticationRegion = emulator.Region, ForcePathStyle = true };
}
