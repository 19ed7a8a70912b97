using Amazon.S3;
using Cognito.Federation;
using Cognito.Federation.Emulator;
using Microsoft.Extensions.DependencyInjection;

// A backend with users of its own: no user pool, no Google. It signs them in by itself and trades that for AWS credentials of their tenant.
// A Cognito and an S3 of its own, so that the sample runs without an AWS account.
const string Provider = "login.my.app";
const string OwnTenant = """
    { "Version": "2012-10-17", "Statement": [ { "Effect": "Allow", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::documents/${aws:PrincipalTag/tenant}/*" } ] }
    """;
const string Trust = """
    { "Version": "2012-10-17", "Statement": [ { "Effect": "Allow", "Principal": { "Federated": "cognito-identity.amazonaws.com" }, "Action": ["sts:AssumeRoleWithWebIdentity", "sts:TagSession"] } ] }
    """;
await using var emulator = await CognitoEmulator.StartAsync(options =>
{
    options.AddRole("tenant-user", role => (role.Policy, role.TrustPolicy) = (OwnTenant, Trust));
    options.AddIdentityPool("backend", pool => pool.TrustDeveloper(Provider).UserRole(null, "tenant-user"));
    options.AddBucket("documents");
});
await using var services = new ServiceCollection().AddCognitoFederation().UseEmulator(emulator).Services.BuildServiceProvider();
var broker = services.GetRequiredService<IAwsCredentialBroker>();
var s3Config = new AmazonS3Config { ServiceURL = emulator.Url.ToString(), AuthenticationRegion = emulator.Region, ForcePathStyle = true };

foreach (var (userId, tenant) in new[] { ("4711", "acme"), ("4712", "globex") })
{
    // Here the backend has authenticated the user: by its own cookie, its own password, its own card.
    var login = broker.Developers.Login(new DeveloperUserId(Provider, userId), new DeveloperLoginOptions { PrincipalTags = new Dictionary<string, string> { ["tenant"] = tenant } });
    var user = FederatedIdentity.From(login);
    using var s3 = new AmazonS3Client(broker.CreateAwsCredentials(user), s3Config);

    Console.WriteLine($"User {userId} of {tenant} is identity {await broker.GetIdentityIdAsync(user)}.");
    foreach (var target in new[] { "acme", "globex" })
        Console.WriteLine($"  upload to {target}/: {await UploadAsync(s3, $"{target}/{userId}.txt")}");
}

var merged = await broker.Developers.MergeAsync(new DeveloperUserId(Provider, "4711"), new DeveloperUserId(Provider, "4712"));
Console.WriteLine($"Both users are one person from now on: {merged}.");
Console.WriteLine("Done: users of your own backend, each limited to their tenant by AWS itself.");

static async Task<string> UploadAsync(IAmazonS3 s3, string key)
{
    try
    {
        await s3.PutObjectAsync(new() { BucketName = "documents", Key = key, ContentBody = "a document" });
        return "done";
    }
    catch (AmazonS3Exception e) when (e.ErrorCode == "AccessDenied")
    {
        return "refused by AWS";
    }
}
