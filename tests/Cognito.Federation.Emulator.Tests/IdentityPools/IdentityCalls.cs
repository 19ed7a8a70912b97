using System.Net;
using System.Text.Json.Nodes;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.SecurityToken;
using Cognito.Federation.Emulator.Tests.SignIn;

namespace Cognito.Federation.Emulator.Tests;

/// <summary>The calls around identity pools, and the emulator that the tests ask for credentials.</summary>
internal static class IdentityCalls
{
    public const string GoogleClient = "1234.apps.googleusercontent.com";
    public const string FacebookApp = "9876543210";

    public const string UserPolicy =
        """
        {
          "Version": "2012-10-17",
          "Statement": [
            {
              "Effect": "Allow",
              "Action": ["s3:PutObject", "s3:GetObject", "s3:DeleteObject"],
              "Resource": "arn:aws:s3:::uploads/${cognito-identity.amazonaws.com:sub}/*"
            },
            {
              "Effect": "Allow",
              "Action": "s3:ListBucket",
              "Resource": "arn:aws:s3:::uploads",
              "Condition": { "StringLike": { "s3:prefix": "${cognito-identity.amazonaws.com:sub}/*" } }
            },
            { "Effect": "Deny", "Action": "s3:*", "Resource": "arn:aws:s3:::uploads/*/locked/*" }
          ]
        }
        """;

    public const string GuestPolicy = """{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "s3:Get*", "Resource": "arn:aws:s3:::uploads/public/*" } }""";

    /// <summary>A user pool with alice and bob, an identity pool that trusts it, Google, Facebook and guests, and the bucket uploads.</summary>
    public static Task<CognitoEmulator> StartAsync(Action<IdentityPoolSeed>? pool = null, Action<EmulatorOptions>? options = null) => CognitoEmulator.StartAsync(
        o =>
        {
            o.AddUserPool("users", p => p.AddClient("web").AddClient("other").AddUser("alice", SignInCalls.Password).AddUser("bob", SignInCalls.Password));
            o.AddIdentityPool("app", p =>
            {
                p.TrustUserPool("users", "web").TrustGoogle(GoogleClient).TrustFacebook(FacebookApp).AllowGuests().UserRole(UserPolicy).GuestRole(GuestPolicy);
                pool?.Invoke(p);
            });
            o.AddBucket("uploads");
            options?.Invoke(o);
        },
        TestContext.Current.CancellationToken);

    public static string IdentityPoolId(this CognitoEmulator emulator) => emulator.IdentityPools[0].Id;

    public static string UserPoolProvider(this CognitoEmulator emulator) => $"cognito-idp.{emulator.Region}.amazonaws.com/{emulator.UserPools[0].Id}";

    public static Task<Answer> CallIdentityAsync(this CognitoEmulator emulator, string operation, JsonNode body)
        => emulator.SendAsync(Wire.Post(emulator, "AWSCognitoIdentityService." + operation, body.ToJsonString()));

    public static async Task<Answer> CallIdentitySignedAsync(this CognitoEmulator emulator, string operation, JsonNode body)
    {
        using var request = Wire.Post(emulator, "AWSCognitoIdentityService." + operation, body.ToJsonString());
        await RootSignature.SignAsync(request, emulator.Region, "cognito-identity");
        return await emulator.SendAsync(request);
    }

    public static async Task<(string Provider, string Token)> UserLoginAsync(this CognitoEmulator emulator, string username = "alice", int client = 0)
        => (emulator.UserPoolProvider(), (await emulator.SignInAsync(username, client: emulator.Client(client))).Token("IdToken"));

    public static (string Provider, string Token) GoogleLogin(this CognitoEmulator emulator, string subject = "google-1") => ("accounts.google.com", emulator.Providers.Google.CreateIdToken(subject));

    public static (string Provider, string Token) FacebookLogin(this CognitoEmulator emulator, string user = "facebook-1") => ("graph.facebook.com", emulator.Providers.Facebook.CreateAccessToken(user));

    public static Task<Answer> GetIdAsync(this CognitoEmulator emulator, params (string Provider, string Token)[] logins)
    {
        var body = new JsonObject { ["IdentityPoolId"] = emulator.IdentityPoolId() };
        if (logins.Length > 0)
            body["Logins"] = Logins(logins);
        return emulator.CallIdentityAsync("GetId", body);
    }

    public static async Task<string> IdOfAsync(this CognitoEmulator emulator, params (string Provider, string Token)[] logins) => (await emulator.GetIdAsync(logins)).Succeeded().Text("IdentityId");

    public static Task<Answer> GetCredentialsAsync(this CognitoEmulator emulator, string identityId, params (string Provider, string Token)[] logins)
    {
        var body = new JsonObject { ["IdentityId"] = identityId };
        if (logins.Length > 0)
            body["Logins"] = Logins(logins);
        return emulator.CallIdentityAsync("GetCredentialsForIdentity", body);
    }

    public static async Task<(string IdentityId, SessionAWSCredentials Credentials)> CredentialsOfAsync(this CognitoEmulator emulator, params (string Provider, string Token)[] logins)
    {
        var answer = (await emulator.GetCredentialsAsync(await emulator.IdOfAsync(logins), logins)).Succeeded();
        return (answer.Text("IdentityId"), answer.Credentials());
    }

    public static SessionAWSCredentials Credentials(this Answer answer)
        => new(answer.Text("Credentials", "AccessKeyId"), answer.Text("Credentials", "SecretKey"), answer.Text("Credentials", "SessionToken"));

    public static AmazonS3Client S3(this CognitoEmulator emulator, AWSCredentials? credentials = null) => new(
        credentials ?? new BasicAWSCredentials("test", "test"),
        new AmazonS3Config { ServiceURL = emulator.Url.ToString(), AuthenticationRegion = emulator.Region, ForcePathStyle = true, MaxErrorRetry = 0 });

    public static AmazonSecurityTokenServiceClient Sts(this CognitoEmulator emulator, AWSCredentials? credentials = null) => new(
        credentials ?? new BasicAWSCredentials("testing", "testing"),
        new AmazonSecurityTokenServiceConfig { ServiceURL = emulator.Url.ToString(), AuthenticationRegion = emulator.Region, MaxErrorRetry = 0 });

    public static Answer Succeeded(this Answer answer)
    {
        Assert.True(answer.Status == HttpStatusCode.OK, $"{answer.Status}: {answer.Body}");
        return answer;
    }

    private static JsonObject Logins((string Provider, string Token)[] logins) => new(logins.Select(login => KeyValuePair.Create(login.Provider, (JsonNode?)login.Token)));
}
