namespace Cognito.Federation.Emulator.Tests;

public sealed class RateLimitTests
{
    [Fact]
    public async Task What_is_over_the_limit_is_refused_in_the_services_words_over_all_pools()
    {
        await using var emulator = await IdentityCalls.StartAsync(options: static o => o.UseRateLimits().AddIdentityPool("other", static p => p.AllowGuests()));
        Drain(emulator, "GetId");
        Task<Answer> AskAsync(int pool)
        {
            TurnBack(emulator);
            return emulator.CallIdentityAsync("GetId", new System.Text.Json.Nodes.JsonObject { ["IdentityPoolId"] = emulator.IdentityPools[pool].Id });
        }

        await AskAsync(0).Fails("TooManyRequestsException", "Rate exceeded");
        await AskAsync(1).Fails("TooManyRequestsException", "Rate exceeded");
        emulator.Clock.Advance(TimeSpan.FromSeconds(1));
        await emulator.GetIdAsync().Ok();
    }

    [Theory]
    [InlineData("GetId", 25)]
    [InlineData("GetCredentialsForIdentity", 200)]
    [InlineData("GetOpenIdToken", 200)]
    [InlineData("GetOpenIdTokenForDeveloperIdentity", 200)]
    [InlineData("TagResource", 5)]
    [InlineData("UntagResource", 5)]
    [InlineData("ListTagsForResource", 10)]
    public void A_bucket_holds_a_seconds_worth_and_fills_evenly(string operation, int perSecond)
    {
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        var limits = new RateLimits(clock);

        Assert.True(Takes(limits, operation, perSecond));
        Assert.False(Takes(limits, operation, 1));
        clock.Advance(TimeSpan.FromSeconds(1.0 / perSecond) + TimeSpan.FromTicks(1));
        Assert.True(Takes(limits, operation, 1));
        Assert.False(Takes(limits, operation, 1));
        clock.Advance(TimeSpan.FromHours(1));
        Assert.True(Takes(limits, operation, perSecond));
        Assert.False(Takes(limits, operation, 1));
    }

    [Fact]
    public void Operations_do_not_use_up_each_others_calls_and_others_have_no_limit()
    {
        var limits = new RateLimits(new Microsoft.Extensions.Time.Testing.FakeTimeProvider());

        Assert.True(Takes(limits, "GetId", 25));
        Assert.True(Takes(limits, "GetCredentialsForIdentity", 200));
        Assert.True(Takes(limits, "DescribeIdentityPool", 1000));
    }

    [Fact]
    public async Task What_is_over_the_limit_of_STS_is_refused_in_its_words()
    {
        await using var emulator = await IdentityCalls.StartAsync(options: static o => o.UseRateLimits());
        using var sts = emulator.Sts();
        do
            TurnBack(emulator);
        while (Record.Exception(emulator.State.RateLimits!.TakeSts) is null);

        TurnBack(emulator);
        var refused = await Assert.ThrowsAnyAsync<Amazon.Runtime.AmazonServiceException>(() => sts.GetCallerIdentityAsync(new(), TestContext.Current.CancellationToken));
        emulator.Clock.Advance(TimeSpan.FromSeconds(1));
        await sts.GetCallerIdentityAsync(new(), TestContext.Current.CancellationToken);

        Assert.Equal(("Throttling", "Rate exceeded"), (refused.ErrorCode, refused.Message));
    }

    [Fact]
    public void STS_answers_600_calls_a_second()
    {
        var limits = new RateLimits(new Microsoft.Extensions.Time.Testing.FakeTimeProvider());

        for (var i = 0; i < 600; i++)
            limits.TakeSts();

        Assert.Throws<AwsException>(limits.TakeSts);
    }

    [Fact]
    public async Task There_are_no_limits_unless_they_are_asked_for()
    {
        await using var emulator = await IdentityCalls.StartAsync();

        for (var i = 0; i < 60; i++)
            await emulator.GetIdAsync().Ok();
    }

    private static void Drain(CognitoEmulator emulator, string operation)
    {
        do
            TurnBack(emulator);
        while (Takes(emulator.State.RateLimits!, operation, 1));
    }

    // A bucket does not fill while the clock goes back, however slow the test is.
    private static void TurnBack(CognitoEmulator emulator) => emulator.Clock.SetUtcNow(emulator.Clock.GetUtcNow().AddHours(-1));

    private static bool Takes(RateLimits limits, string operation, int times)
    {
        try
        {
            for (var i = 0; i < times; i++)
                limits.Take("AWSCognitoIdentityService." + operation);
            return true;
        }
        catch (AwsException refused) when (refused.Type == "TooManyRequestsException")
        {
            return false;
        }
    }
}
