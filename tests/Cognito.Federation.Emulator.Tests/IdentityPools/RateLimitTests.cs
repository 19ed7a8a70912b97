namespace Cognito.Federation.Emulator.Tests;

public sealed class RateLimitTests
{
    [Fact]
    public async Task What_is_over_the_limit_is_refused_in_the_services_words_over_all_pools()
    {
        await using var emulator = await IdentityCalls.StartAsync(options: static o => o.UseRateLimits().AddIdentityPool("other", static p => p.AllowGuests()));
        // The clock is set back with every call, so that no time passes however slow the test is.
        var now = emulator.Clock.GetUtcNow();
        Task<Answer> AskAsync(int pool)
        {
            emulator.Clock.SetUtcNow(now.AddDays(-1));
            return emulator.CallIdentityAsync("GetId", new System.Text.Json.Nodes.JsonObject { ["IdentityPoolId"] = emulator.IdentityPools[pool].Id });
        }

        emulator.Clock.SetUtcNow(now.AddDays(-1));
        while (Takes(emulator.State.RateLimits!, "GetId", 1))
            emulator.Clock.SetUtcNow(now.AddDays(-1));

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
    public async Task There_are_no_limits_unless_they_are_asked_for()
    {
        await using var emulator = await IdentityCalls.StartAsync();

        for (var i = 0; i < 60; i++)
            await emulator.GetIdAsync().Ok();
    }

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
