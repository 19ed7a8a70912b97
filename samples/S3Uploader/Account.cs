using Cognito.Federation.Emulator;

namespace S3Uploader;

/// <summary>The account of the sample: two users, and a role that lets each do what they like below their own prefix of one bucket, and nothing else.</summary>
internal static class Account
{
    public const string Password = "Corr3ct-horse!";
    public const string Bucket = "uploads";

    public static readonly string[] Users = ["alice", "bob"];

    private const string OwnPrefix = """
        { "Version": "2012-10-17", "Statement": [ { "Effect": "Allow", "Action": ["s3:GetObject", "s3:PutObject"], "Resource": "arn:aws:s3:::uploads/${cognito-identity.amazonaws.com:sub}/*" } ] }
        """;

    public static Task<CognitoEmulator> StartAsync() => CognitoEmulator.StartAsync(options =>
    {
        options.AddUserPool("people", pool =>
        {
            pool.AddClient("web");
            foreach (var user in Users)
                pool.AddUser(user, Password);
        });
        options.AddIdentityPool("uploaders", pool => pool.TrustUserPool("people", "web").UserRole(OwnPrefix));
        options.AddBucket(Bucket);
    });
}
