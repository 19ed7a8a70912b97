using Cognito.Federation.Emulator;

namespace Quickstart;

/// <summary>What the sample needs of AWS, in this process: a user pool, an identity pool with two roles, and a bucket.</summary>
internal static class EmulatedAws
{
    public const string GoogleClientId = "quickstart.apps.googleusercontent.com";
    public const string FacebookAppId = "1234567890";
    public const string Bucket = "uploads";
    public const string PublicKey = "public/welcome.txt";

    // Everybody may read what is public; a signed-in user may also read and write below the own identity id.
    private const string GuestPolicy = """
        { "Version": "2012-10-17", "Statement": [
          { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::uploads/public/*" } ] }
        """;

    private const string UserPolicy = """
        { "Version": "2012-10-17", "Statement": [
          { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::uploads/public/*" },
          { "Effect": "Allow", "Action": ["s3:GetObject", "s3:PutObject"], "Resource": "arn:aws:s3:::uploads/${cognito-identity.amazonaws.com:sub}/*" } ] }
        """;

    public static Task<CognitoEmulator> StartAsync(CancellationToken cancellationToken) => CognitoEmulator.StartAsync(
        options =>
        {
            options.AddUserPool("people", pool => pool.AddClient("quickstart"));
            options.AddIdentityPool("visitors", pool => pool
                .TrustUserPool("people", "quickstart")
                .TrustGoogle(GoogleClientId)
                .TrustFacebook(FacebookAppId)
                .UserRole(UserPolicy)
                .AllowGuests()
                .GuestRole(GuestPolicy));
            options.AddBucket(Bucket, bucket => bucket.AddObject(PublicKey, "Welcome! Everybody may read this."));
        },
        cancellationToken);
}
