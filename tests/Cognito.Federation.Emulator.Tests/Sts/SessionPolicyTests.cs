using Amazon.S3;
using Amazon.S3.Model;
using Amazon.SecurityToken.Model;

namespace Cognito.Federation.Emulator.Tests;

/// <summary>A caller of STS makes the own session narrower than the role.</summary>
public sealed class SessionPolicyTests
{
    private const string ReadOnly = """{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" } }""";
    private const string WriteOnly = """{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "s3:PutObject", "Resource": "*" } }""";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_session_does_what_both_the_role_and_its_own_policy_allow()
    {
        await using var emulator = await ClassicFlowCalls.StartAsync();
        var (id, token) = await emulator.ClassicTokenAsync(emulator.GoogleLogin());
        using var root = emulator.S3();
        foreach (var key in new[] { $"{id}/mine", "elsewhere" })
            await root.PutObjectAsync(new PutObjectRequest { BucketName = "uploads", Key = key, ContentBody = "x" }, Cancellation);
        using var s3 = emulator.S3((await emulator.AssumeAsync(token, ClassicFlowCalls.UserRole, static r => r.Policy = ReadOnly)).Keys());

        using (var read = await s3.GetObjectAsync("uploads", $"{id}/mine", Cancellation))
            Assert.Equal(1, read.ContentLength);

        await DeniedAsync(() => s3.GetObjectAsync("uploads", "elsewhere", Cancellation));
        Assert.Contains("session policy", await DeniedAsync(() => s3.PutObjectAsync(new PutObjectRequest { BucketName = "uploads", Key = $"{id}/x", ContentBody = "x" }, Cancellation)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_of_a_role_that_may_do_everything_does_what_its_own_policy_allows()
    {
        await using var emulator = await ClassicFlowCalls.StartAsync();
        var (_, token) = await emulator.ClassicTokenAsync();
        using var s3 = emulator.S3((await emulator.AssumeAsync(token, "arn:aws:iam::123456789012:role/unlimited", static r => r.Policy = WriteOnly)).Keys());

        await s3.PutObjectAsync(new PutObjectRequest { BucketName = "uploads", Key = "x", ContentBody = "x" }, Cancellation);

        await DeniedAsync(() => s3.GetObjectAsync("uploads", "x", Cancellation));
    }

    [Fact]
    public async Task Managed_policies_and_the_inline_one_add_up()
    {
        await using var emulator = await ClassicFlowCalls.StartAsync(options: static o => o.AddManagedPolicy("readers", ReadOnly).AddManagedPolicy("arn:aws:iam::aws:policy/Writers", WriteOnly));
        var (_, token) = await emulator.ClassicTokenAsync();
        var readers = new PolicyDescriptorType { Arn = "arn:aws:iam::123456789012:policy/readers" };
        var writers = new PolicyDescriptorType { Arn = "arn:aws:iam::aws:policy/Writers" };
        using var reader = emulator.S3((await emulator.AssumeAsync(token, "arn:aws:iam::123456789012:role/unlimited", r => r.PolicyArns = [readers])).Keys());
        using var both = emulator.S3((await emulator.AssumeAsync(token, "arn:aws:iam::123456789012:role/unlimited", r => r.PolicyArns = [readers, writers])).Keys());
        using var mixed = emulator.S3((await emulator.AssumeAsync(token, "arn:aws:iam::123456789012:role/unlimited", r => (r.PolicyArns, r.Policy) = ([readers], WriteOnly))).Keys());

        foreach (var s3 in new[] { both, mixed })
        {
            await s3.PutObjectAsync(new PutObjectRequest { BucketName = "uploads", Key = "x", ContentBody = "x" }, Cancellation);
            using var read = await s3.GetObjectAsync("uploads", "x", Cancellation);
        }

        await DeniedAsync(() => reader.PutObjectAsync(new PutObjectRequest { BucketName = "uploads", Key = "x", ContentBody = "x" }, Cancellation));
    }

    [Fact]
    public async Task A_managed_policy_that_nobody_defined_is_named()
    {
        await using var emulator = await ClassicFlowCalls.StartAsync();
        var (_, token) = await emulator.ClassicTokenAsync();

        var refused = await emulator.RefusedAsync(token, ClassicFlowCalls.GuestRole, "ValidationError", request: static r => r.PolicyArns = [new PolicyDescriptorType { Arn = "arn:aws:iam::aws:policy/Unknown" }]);

        Assert.Contains("'arn:aws:iam::aws:policy/Unknown'", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("""{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "NotAction": "*", "Resource": "*" } }""")]
    public async Task A_policy_that_cannot_be_read_is_malformed(string policy)
    {
        await using var emulator = await ClassicFlowCalls.StartAsync();
        var (_, token) = await emulator.ClassicTokenAsync();

        Assert.IsType<MalformedPolicyDocumentException>(await emulator.RefusedAsync(token, ClassicFlowCalls.GuestRole, "MalformedPolicyDocument", request: r => r.Policy = policy));
    }

    [Fact]
    public async Task Policies_have_2048_letters_together_and_ten_ARNs()
    {
        await using var emulator = await ClassicFlowCalls.StartAsync(options: static o => o.AddManagedPolicy("readers", ReadOnly));
        var (_, token) = await emulator.ClassicTokenAsync();
        var readers = new PolicyDescriptorType { Arn = "arn:aws:iam::123456789012:policy/readers" };

        await emulator.RefusedAsync(token, ClassicFlowCalls.GuestRole, "ValidationError", request: static r => r.Policy = ReadOnly.PadRight(2049));
        await emulator.AssumeAsync(token, ClassicFlowCalls.GuestRole, static r => r.Policy = ReadOnly.PadRight(2048));
        var refused = await emulator.RefusedAsync(token, ClassicFlowCalls.GuestRole, "PackedPolicyTooLarge", request: r => (r.Policy, r.PolicyArns) = (ReadOnly.PadRight(2048), [readers]));
        await emulator.RefusedAsync(token, ClassicFlowCalls.GuestRole, "ValidationError", request: r => r.PolicyArns = [.. Enumerable.Repeat(readers, 11)]);

        Assert.IsType<PackedPolicyTooLargeException>(refused);
        Assert.Equal("Packed policy consumes 102% of allotted space, please use smaller policy.", refused.Message);
    }

    [Theory]
    [InlineData(0, 0, null)]
    [InlineData(1, 0, 1)]
    [InlineData(1024, 0, 50)]
    [InlineData(1024, 1024, 100)]
    public void The_room_that_policies_and_tags_take_is_told_in_percent(int policyLength, int tagLength, int? percent)
    {
        var tags = tagLength == 0 ? [] : new Dictionary<string, string> { ["t"] = new('x', tagLength - 1) };
        var policy = policyLength < ReadOnly.Length ? null : ReadOnly.PadRight(policyLength);
        if (policyLength == 1)
            tags = new Dictionary<string, string> { ["t"] = "" };

        Assert.Equal(percent, SessionPolicy.Read(policy, [], tags, new ManagedPolicies("123456789012")).PackedSize);
    }

    private static async Task<string> DeniedAsync(Func<Task> call)
    {
        var denied = await Assert.ThrowsAsync<AmazonS3Exception>(call);
        Assert.Equal("AccessDenied", denied.ErrorCode);
        return denied.Message;
    }
}
