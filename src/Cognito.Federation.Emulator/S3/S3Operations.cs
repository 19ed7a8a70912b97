namespace Cognito.Federation.Emulator;

/// <summary>The operations of S3 that the emulator has.</summary>
internal static class S3Operations
{
    public static IReadOnlyList<S3Operation> All { get; } =
    [
        new ListBucketsOperation(),
        new CreateBucketOperation(),
        new HeadBucketOperation(),
        new DeleteBucketOperation(),
        new GetBucketLocationOperation(),
        new ListObjectsV2Operation(),
        new PutObjectOperation(),
        new GetObjectOperation(),
        new HeadObjectOperation(),
        new DeleteObjectOperation(),
    ];
}
