using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;

namespace Cognito.Federation.Tests.Credentials;

/// <summary>What callers see on bad days: <c>docs/credentials.md</c> has the same table.</summary>
public sealed class ChaosTests : IAsyncLifetime
{
    private TestAccount _account = null!;

    public async ValueTask InitializeAsync() => _account = await TestAccount.StartAsync(build: builder => builder.Services.Configure<CognitoFederationOptions>(options =>
    {
        // One attempt, briefly: what retries do has tests of its own. And everybody at once.
        (options.MaxAttempts, options.AttemptTimeout, options.TotalTimeout) = (1, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(5));
        (options.IdentityPool.Quota.GetIdPerSecond, options.IdentityPool.Quota.OtherPerSecond) = (10_000, 10_000);
    }));

    public ValueTask DisposeAsync() => _account.DisposeAsync();

    public static TheoryData<string> Faults => [.. All.Keys];

    private static Dictionary<string, (Func<CancellationToken, Task<HttpResponseMessage>> Answer, CognitoErrorCode Code, bool IsTransient)> All { get; } = new()
    {
        ["throttled"] = (_ => Error(HttpStatusCode.BadRequest, "TooManyRequestsException"), CognitoErrorCode.TooManyRequests, true),
        ["5xx"] = (_ => Error(HttpStatusCode.InternalServerError, "InternalErrorException"), CognitoErrorCode.InternalError, true),
        ["5xx of a proxy"] = (_ => Task.FromResult(new HttpResponseMessage(HttpStatusCode.BadGateway) { Content = new StringContent("<html>") }), CognitoErrorCode.InternalError, true),
        ["provider away"] = (_ => Error(HttpStatusCode.BadRequest, "ExternalServiceException"), CognitoErrorCode.ExternalService, true),
        ["timeout"] = (_ => throw new TaskCanceledException("no answer", new TimeoutException()), CognitoErrorCode.Timeout, true),
        ["reset"] = (_ => throw new HttpRequestException(HttpRequestError.ResponseEnded, "reset", new IOException()), CognitoErrorCode.ConnectionFailed, true),
        ["refused"] = (_ => throw new HttpRequestException(HttpRequestError.ConnectionError, "refused", new SocketException((int)SocketError.ConnectionRefused)), CognitoErrorCode.ConnectionFailed, true),
        ["no such host"] = (_ => throw new HttpRequestException(HttpRequestError.NameResolutionError, "no such host"), CognitoErrorCode.ConnectionFailed, true),
        ["garbage"] = (_ => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("garbage") }), CognitoErrorCode.UnreadableReply, false),
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Whoever_has_valid_credentials_never_sees_the_fault(string fault)
    {
        var ann = _account.Google("ann");
        var credentials = _account.Broker.CreateAwsCredentials(ann);
        var first = await _account.Broker.GetCredentialsAsync(ann, TestAccount.Stop);
        // Old enough to be renewed, and young enough to be used, until the last minute.
        _account.Emulator.Clock.Advance(TimeSpan.FromMinutes(50));
        _account.Faults.Fault = (_, stop) => All[fault].Answer(stop);

        for (var minute = 0; minute < 8; minute++)
        {
            Assert.Equal(first.AccessKeyId, (await _account.Broker.GetCredentialsAsync(ann, TestAccount.Stop)).AccessKeyId);
            Assert.Equal(first.AccessKeyId, (await credentials.GetCredentialsAsync()).AccessKey);
            _account.Emulator.Clock.Advance(TimeSpan.FromMinutes(1));
        }
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Whoever_has_none_gets_a_typed_error_and_credentials_when_the_fault_is_over(string fault)
    {
        var ann = _account.Google("ann");
        _account.Faults.Fault = (_, stop) => All[fault].Answer(stop);

        var error = await Assert.ThrowsAsync<CognitoServiceException>(() => _account.Broker.GetCredentialsAsync(ann, TestAccount.Stop).AsTask());

        Assert.Equal((All[fault].Code, All[fault].IsTransient), (error.Code, error.IsTransient));
        _account.Faults.Fault = (_, _) => null;
        Assert.NotEmpty((await _account.Broker.GetCredentialsAsync(ann, TestAccount.Stop)).AccessKeyId);
    }

    [Theory]
    [InlineData(-2)]
    [InlineData(2)]
    public async Task A_clock_that_is_two_hours_off_changes_nothing(int hours)
    {
        var clock = new ShiftedClock(_account.Emulator.Clock, TimeSpan.FromHours(hours));
        var options = new CognitoFederationOptions { IdentityPool = { Id = _account.Emulator.IdentityPools[0].Id, ServiceUrl = _account.Emulator.Url.AbsoluteUri } };
        var broker = AwsCredentialBroker.Create(options, timeProvider: clock);
        var guest = FederatedIdentity.Guest("visitor");

        var first = await broker.GetCredentialsAsync(guest, TestAccount.Stop);
        Assert.Equal(Freshness.Fresh, broker.Peek(guest)!.Freshness);
        _account.Emulator.Clock.Advance(TimeSpan.FromMinutes(30));
        Assert.Equal(first.AccessKeyId, (await broker.GetCredentialsAsync(guest, TestAccount.Stop)).AccessKeyId);
        _account.Emulator.Clock.Advance(TimeSpan.FromMinutes(29.5));

        var next = await broker.GetCredentialsAsync(guest, TestAccount.Stop);
        Assert.NotEqual(first.AccessKeyId, next.AccessKeyId);
        Assert.True(next.ExpiresAt > _account.Emulator.Clock.GetUtcNow());
    }

    [Fact]
    public async Task A_provider_that_fails_is_asked_again_at_the_next_call()
    {
        var source = new TestSource(TestToken.Google(_account.GoogleToken("ann"))) { Fault = new HttpRequestException("The provider is away.") };
        var ann = FederatedIdentity.From(source);

        await Assert.ThrowsAsync<HttpRequestException>(async () => await _account.Broker.GetCredentialsAsync(ann, TestAccount.Stop));
        source.Fault = null;

        Assert.NotEmpty((await _account.Broker.GetCredentialsAsync(ann, TestAccount.Stop)).AccessKeyId);
    }

    [Fact]
    [Trait("Kind", "Heavy")]
    public async Task Ten_thousand_first_calls_of_one_person_make_two_calls()
    {
        var ann = _account.Google("ann");

        var keys = await Task.WhenAll(Enumerable.Range(0, 10_000).Select(_ => Task.Run(() => _account.Broker.GetCredentialsAsync(ann with { }, TestAccount.Stop).AsTask())));

        Assert.Single(keys.Select(k => k.AccessKeyId).Distinct());
        Assert.Equal((1, 1), (_account.Emulator.Requests.Count("GetId"), _account.Emulator.Requests.Count("GetCredentialsForIdentity")));
    }

    [Fact]
    [Trait("Kind", "Heavy")]
    public async Task Ten_thousand_first_calls_of_a_thousand_people_make_a_thousand_of_each()
    {
        var people = Enumerable.Range(0, 1_000).Select(i => _account.Google($"p{i}")).ToArray();

        var keys = await Task.WhenAll(Enumerable.Range(0, 10_000).Select(i => Task.Run(() => _account.Broker.GetCredentialsAsync(people[i % 1_000] with { }, TestAccount.Stop).AsTask())));

        Assert.Equal(1_000, keys.Select(k => k.AccessKeyId).Distinct().Count());
        Assert.Equal((1_000, 1_000), (_account.Emulator.Requests.Count("GetId"), _account.Emulator.Requests.Count("GetCredentialsForIdentity")));
    }

    [Fact]
    public async Task A_day_with_hourly_login_tokens_has_no_failed_call()
    {
        var source = _account.GoogleSource("ann");
        var ann = FederatedIdentity.From(source);
        using var s3 = new Amazon.S3.AmazonS3Client(_account.Broker.CreateAwsCredentials(ann), _account.S3Config);
        var id = await _account.Broker.GetIdentityIdAsync(ann, TestAccount.Stop);

        for (var minute = 0; minute < 24 * 60; minute += 10)
        {
            await TestAccount.PutAsync(s3, $"{id}/a");
            _account.Emulator.Clock.Advance(TimeSpan.FromMinutes(10));
        }

        Assert.All(_account.Emulator.Requests.All.Where(r => r.Operation == "PutObject"), r => Assert.Equal(200, r.Status));
        Assert.InRange(_account.Emulator.Requests.Count("GetCredentialsForIdentity"), 24, 40);
    }

    private static Task<HttpResponseMessage> Error(HttpStatusCode status, string type) => Task.FromResult(FaultyHandler.Error(status, type));

    private sealed class ShiftedClock(TimeProvider clock, TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => clock.GetUtcNow() + by;
    }
}
