using System.Net;
using System.Net.NetworkInformation;
using Cognito.Federation.Emulator.Tests.SignIn;

namespace Cognito.Federation.Emulator.Tests;

public sealed class SideBySideTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Twelve_emulators_started_at_once_share_nothing()
    {
        var emulators = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => IdentityCalls.StartAsync()));
        try
        {
            Assert.Equal(12, emulators.Select(static e => e.Url.Port).Distinct().Count());
            Assert.Equal(12, emulators.Select(static e => e.PoolId()).Distinct().Count());
            Assert.Equal(12, emulators.Select(static e => e.IdentityPoolId()).Distinct().Count());

            await Task.WhenAll(emulators.Select(static (emulator, index) => emulator.SignUpAsync($"user-{index}", ("email", $"user-{index}@example.com")).Ok()));

            foreach (var (index, emulator) in emulators.Index())
            {
                Assert.Equal($"user-{index}", Assert.Single(emulator.Outbox.All).Username);
                Assert.Equal(1, emulator.Requests.Count("SignUp"));
                await emulator.AdminGetUserAsync($"user-{(index + 1) % 12}").Fails("UserNotFoundException");
            }
        }
        finally
        {
            foreach (var emulator in emulators)
                await emulator.DisposeAsync();
        }
    }

    [Fact]
    public async Task Tokens_credentials_clock_and_buckets_belong_to_one_emulator()
    {
        await using var mine = await IdentityCalls.StartAsync();
        await using var other = await IdentityCalls.StartAsync();
        using var myS3 = mine.S3();
        var token = (await mine.SignInAsync()).Token("AccessToken");
        await myS3.PutBucketAsync("only-mine", Cancellation);
        var now = other.Clock.GetUtcNow();

        mine.Clock.Advance(TimeSpan.FromDays(400));

        Assert.True(mine.Clock.GetUtcNow() - other.Clock.GetUtcNow() > TimeSpan.FromDays(399));
        Assert.InRange(other.Clock.GetUtcNow() - now, TimeSpan.Zero, TimeSpan.FromDays(1));
        (await other.GetUserAsync(token)).AssertNotAuthorized("Invalid Access Token");
        using var otherS3 = other.S3();
        Assert.Equal(["uploads"], (await otherS3.ListBucketsAsync(Cancellation)).Buckets.ConvertAll(static bucket => bucket.BucketName));
    }

    [Fact]
    public async Task It_listens_on_loopback_alone()
    {
        await using var emulator = await CognitoEmulator.StartAsync(cancellationToken: Cancellation);

        var listeners = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(l => l.Port == emulator.Url.Port).ToList();

        Assert.Equal(("http", "127.0.0.1"), (emulator.Url.Scheme, emulator.Url.Host));
        Assert.Equal(IPAddress.Loopback, Assert.Single(listeners).Address);
    }

    [Fact]
    public async Task A_cancelled_start_gives_up()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => CognitoEmulator.StartAsync(cancellationToken: cancelled.Token));
    }
}
