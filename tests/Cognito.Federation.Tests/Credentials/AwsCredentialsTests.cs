using System.Globalization;
using Amazon.Runtime;
using Amazon.S3;

namespace Cognito.Federation.Tests.Credentials;

public sealed class AwsCredentialsTests
{
    private const int Requests = 4_000;
    private const int AtOnce = 40;

    [Fact]
    [Trait("Kind", "Heavy")]
    public async Task Credentials_that_rotate_at_every_read_sign_every_request_with_one_set()
    {
        var rotation = new Rotation();
        var check = await SendAsync(new BrokerAwsCredentials(rotation.GetAsync, () => rotation.Next()));

        Assert.Empty(check.Faults.Take(5));
        Assert.Equal(Requests, check.Good);
        Assert.True(rotation.Count >= Requests, $"{rotation.Count} sets for {Requests} requests: nothing rotated.");
    }

    [Fact]
    [Trait("Kind", "Heavy")]
    public async Task The_same_written_as_an_async_method_mixes_sets_so_the_test_above_can_fail()
    {
        var rotation = new Rotation();
        var check = await SendAsync(new AsyncMethodCredentials(rotation));

        Assert.NotEmpty(check.Faults);
        Assert.True(check.Good < Requests / 2, $"{check.Good} of {Requests} were whole.");
    }

    [Fact]
    public void A_synchronous_read_with_nothing_in_memory_names_the_remedy()
    {
        var bench = new BrokerBench();
        var credentials = bench.Broker.CreateAwsCredentials(bench.Person("ann"));

        var failure = Assert.Throws<InvalidOperationException>(() => credentials.GetCredentials());

        Assert.Contains("GetCredentialsAsync", failure.Message, StringComparison.Ordinal);
        Assert.Equal(0, bench.Pool.GetIdCalls);
    }

    [Fact]
    public async Task A_synchronous_read_answers_from_memory_and_sees_what_was_renewed_and_forgotten()
    {
        var bench = new BrokerBench();
        var ann = bench.Person("ann");
        var credentials = bench.Broker.CreateAwsCredentials(ann);
        var first = await bench.GetAsync(ann);

        Assert.Equal(first.AccessKeyId, credentials.GetCredentials().AccessKey);
        Assert.Equal(first.SecretAccessKey.Reveal(), credentials.GetCredentials().SecretKey);
        Assert.Equal(first.SessionToken.Reveal(), credentials.GetCredentials().Token);

        bench.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Throws<InvalidOperationException>(() => credentials.GetCredentials());
        var second = await bench.GetAsync(ann);
        Assert.Equal(second.AccessKeyId, credentials.GetCredentials().AccessKey);
        await bench.ForgetAsync(ann);
        Assert.Throws<InvalidOperationException>(() => credentials.GetCredentials());
    }

    [Fact]
    public async Task A_flow_keeps_the_set_that_it_read_until_that_ends()
    {
        var bench = new BrokerBench();
        var ann = bench.Person("ann");
        var credentials = bench.Broker.CreateAwsCredentials(ann);
        var read = await credentials.GetCredentialsAsync();
        await bench.ForgetAsync(ann);
        var newer = await bench.GetAsync(ann);

        Assert.Equal(read.AccessKey, credentials.GetCredentials().AccessKey);
        Assert.NotEqual(newer.AccessKeyId, read.AccessKey);
        bench.Clock.Advance(TimeSpan.FromHours(1));
        newer = await bench.GetAsync(ann);
        Assert.Equal(newer.AccessKeyId, credentials.GetCredentials().AccessKey);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_set_that_comes_to_its_last_minute_between_two_reads_signs_its_request(bool othersHaveNewer)
    {
        var bench = new BrokerBench();
        var ann = bench.Person("ann");
        var credentials = bench.Broker.CreateAwsCredentials(ann);
        await bench.GetAsync(ann);
        bench.Clock.Advance(TimeSpan.FromMinutes(58.99));
        bench.Pool.Before = (_, _) => throw FakePool.Refusal(CognitoErrorCode.InternalError);
        var read = await credentials.GetCredentialsAsync();

        bench.Clock.Advance(TimeSpan.FromSeconds(1));
        bench.Pool.Before = (_, _) => Task.CompletedTask;
        if (othersHaveNewer)
            Assert.NotEqual(read.AccessKey, (await bench.GetAsync(ann)).AccessKeyId);

        Assert.Equal(read.AccessKey, credentials.GetCredentials().AccessKey);
    }

    [Fact]
    public async Task Two_people_in_one_flow_do_not_see_each_others_credentials()
    {
        var bench = new BrokerBench();
        var ann = bench.Broker.CreateAwsCredentials(bench.Person("ann"));
        var bob = bench.Broker.CreateAwsCredentials(bench.Person("bob"));

        await ann.GetCredentialsAsync();
        await bob.GetCredentialsAsync();

        Assert.StartsWith("AK.ann.", ann.GetCredentials().AccessKey, StringComparison.Ordinal);
        Assert.StartsWith("AK.bob.", bob.GetCredentials().AccessKey, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_comes_through_the_sdk_as_it_is()
    {
        var bench = new BrokerBench();
        var credentials = bench.Broker.CreateAwsCredentials(FederatedIdentity.From("opaque", "forged"));

        await Assert.ThrowsAsync<ReauthenticationRequiredException>(credentials.GetCredentialsAsync);
    }

    private static async Task<SignatureCheck> SendAsync(AWSCredentials credentials)
    {
        var check = new SignatureCheck();
        var config = new AmazonS3Config { RegionEndpoint = Amazon.RegionEndpoint.USEast1, HttpClientFactory = new OneHandler(check), MaxErrorRetry = 0 };
        using var client = new AmazonS3Client(credentials, config);
        var workers = Enumerable.Range(0, AtOnce).Select(async worker =>
        {
            for (var i = 0; i < Requests / AtOnce; i++)
            {
                using var answer = await client.GetObjectAsync("uploads", string.Create(CultureInfo.InvariantCulture, $"{worker}/{i}"), TestContext.Current.CancellationToken);
            }
        });
        await Task.WhenAll(workers);
        return check;
    }

    /// <summary>Another set for every read.</summary>
    private sealed class Rotation
    {
        private static readonly IdentityId Identity = IdentityId.Parse("us-east-1:11111111-2222-3333-4444-555555555555");
        private int _count;

        public int Count => _count;

        public async ValueTask<CredentialSet> GetAsync()
        {
            await Task.Yield();
            return Next();
        }

        public CredentialSet Next()
        {
            var number = Interlocked.Increment(ref _count).ToString(CultureInfo.InvariantCulture);
            return new CredentialSet(new TemporaryCredentials(Identity, "AK" + number, new Secret("SK" + number), new Secret("ST" + number), DateTimeOffset.UnixEpoch), TimeSpan.FromHours(1), TimeProvider.System);
        }
    }

    private sealed class AsyncMethodCredentials(Rotation rotation) : AWSCredentials
    {
        private readonly AsyncLocal<CredentialSet?> _read = new();

        public override async Task<ImmutableCredentials> GetCredentialsAsync()
        {
            var set = await rotation.GetAsync();
            _read.Value = set;
            return set.ForSdk;
        }

        public override ImmutableCredentials GetCredentials() => (_read.Value ?? rotation.Next()).ForSdk;
    }

    private sealed class OneHandler(HttpMessageHandler handler) : HttpClientFactory
    {
        public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(handler, disposeHandler: false);
    }
}
