using Amazon.S3;
using Amazon.S3.Model;
using Microsoft.Extensions.DependencyInjection;

namespace Cognito.Federation.Tests.Credentials;

public sealed class CurrentIdentityTests : IAsyncLifetime
{
    private TestAccount _account = null!;

    public async ValueTask InitializeAsync()
    {
        var config = new AmazonS3Config();
        _account = await TestAccount.StartAsync(build: builder => builder
            .AddAwsService<IAmazonS3>(credentials => new AmazonS3Client(credentials, config)));
        // The emulator's address is known only now.
        config.ServiceURL = _account.Emulator.Url.ToString();
        config.AuthenticationRegion = _account.Emulator.Region;
        config.ForcePathStyle = true;
    }

    public ValueTask DisposeAsync() => _account.DisposeAsync();

    [Fact]
    public async Task Each_scope_signs_for_its_own_user()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(async number =>
        {
            var identity = _account.Google($"user{number}");
            await using var scope = _account.Services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<ICurrentIdentity>().Set(identity);
            var s3 = scope.ServiceProvider.GetRequiredKeyedService<IAmazonS3>(CognitoFederationBuilder.UserKey);
            var keys = await _account.Broker.GetCredentialsAsync(identity, TestAccount.Stop);
            await TestAccount.PutAsync(s3, $"{keys.IdentityId}/a");

            var put = Assert.Single(_account.Emulator.Requests.All, r => r.Operation == "PutObject" && r.IdentityId == keys.IdentityId.ToString());
            Assert.Equal(keys.AccessKeyId, put.AccessKeyId);
        }));

        Assert.Equal(20, _account.Emulator.Requests.All.Where(r => r.Operation == "PutObject").Select(r => r.AccessKeyId).Distinct().Count());
    }

    [Fact]
    public async Task Without_a_user_nothing_is_sent_and_no_other_credentials_are_looked_for()
    {
        await using var scope = _account.Services.CreateAsyncScope();
        var s3 = scope.ServiceProvider.GetRequiredKeyedService<IAmazonS3>("user");

        var nobody = await Assert.ThrowsAsync<InvalidOperationException>(() => TestAccount.PutAsync(s3, "a"));

        Assert.Contains("ICurrentIdentity", nobody.Message, StringComparison.Ordinal);
        Assert.Empty(_account.Emulator.Requests.All);
    }

    [Fact]
    public void A_scope_serves_one_user_for_good()
    {
        using var scope = _account.Services.CreateScope();
        var current = scope.ServiceProvider.GetRequiredService<ICurrentIdentity>();
        Assert.Null(current.Identity);
        current.Set(FederatedIdentity.Guest("a"));
        current.Set(FederatedIdentity.Guest("a"));

        Assert.Throws<InvalidOperationException>(() => current.Set(FederatedIdentity.Guest("b")));
        Assert.Equal(FederatedIdentity.Guest("a"), current.Identity);
    }

    [Fact]
    public async Task A_clients_own_scope_disposes_it()
    {
        IAmazonS3 s3;
        await using (var scope = _account.Services.CreateAsyncScope())
        {
            scope.ServiceProvider.GetRequiredService<ICurrentIdentity>().Set(_account.Google("ann"));
            s3 = scope.ServiceProvider.GetRequiredKeyedService<IAmazonS3>("user");
            Assert.Same(s3, scope.ServiceProvider.GetRequiredKeyedService<IAmazonS3>("user"));
        }

        await Assert.ThrowsAsync<ObjectDisposedException>(() => s3.ListBucketsAsync(TestAccount.Stop));
    }

    [Fact]
    public async Task One_client_serves_many_people()
    {
        var user = new AsyncLocal<FederatedIdentity?>();
        var config = _account.S3Config;
        config.IdentityResolverConfiguration = _account.Broker.CreateIdentityResolver(_ => new(user.Value));
        using var s3 = new AmazonS3Client(config);

        await Task.WhenAll(Enumerable.Range(0, 50).Select(async number =>
        {
            user.Value = _account.Google($"user{number}");
            var id = await _account.Broker.GetIdentityIdAsync(user.Value, TestAccount.Stop);
            await TestAccount.PutAsync(s3, $"{id}/a");
        }));

        Assert.Equal(50, _account.Emulator.Requests.All.Where(r => r.Operation == "PutObject").Select(r => r.AccessKeyId).Distinct().Count());
    }

    [Fact]
    public async Task A_resolver_that_finds_nobody_is_an_error()
    {
        var config = _account.S3Config;
        config.IdentityResolverConfiguration = _account.Broker.CreateIdentityResolver(_ => new((FederatedIdentity?)null));
        using var s3 = new AmazonS3Client(config);

        var nobody = await Assert.ThrowsAsync<InvalidOperationException>(() => TestAccount.PutAsync(s3, "a"));

        Assert.Contains("current user", nobody.Message, StringComparison.Ordinal);
        Assert.Empty(_account.Emulator.Requests.All);
    }

    [Fact]
    public async Task The_requests_cancellation_reaches_the_question_who_it_is_for()
    {
        using var stop = new CancellationTokenSource();
        var seen = new TaskCompletionSource<CancellationToken>();
        var config = _account.S3Config;
        config.IdentityResolverConfiguration = _account.Broker.CreateIdentityResolver(async cancel =>
        {
            seen.SetResult(cancel);
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancel);
            return null;
        });
        using var s3 = new AmazonS3Client(config);

        var call = s3.PutObjectAsync(new PutObjectRequest { BucketName = TestAccount.Bucket, Key = "a", ContentBody = "x" }, stop.Token);
        await seen.Task;
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }
}
