using System.Globalization;

namespace Cognito.Federation.Emulator.Tests;

public sealed class ClockTests
{
    private static readonly DateTimeOffset Far = new(2040, 5, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task It_is_moved_forward_by_spans_and_anywhere_by_instants()
    {
        await using var emulator = await Pools.StartAsync();
        var clock = emulator.Clock;

        clock.SetUtcNow(Far);
        clock.Advance(TimeSpan.FromDays(10));
        clock.Advance(TimeSpan.Zero);
        Assert.Equal(Far.AddDays(10).Date, clock.GetUtcNow().Date);
        clock.SetUtcNow(new DateTimeOffset(2001, 1, 1, 12, 0, 0, TimeSpan.Zero));
        Assert.Equal(2001, clock.GetUtcNow().Year);

        Assert.Throws<ArgumentOutOfRangeException>(() => clock.Advance(TimeSpan.FromTicks(-1)));
        Assert.Equal(2001, clock.GetUtcNow().Year);
    }

    [Fact]
    public async Task Answers_of_the_JSON_services_carry_its_date_and_those_of_S3_and_STS_the_real_one()
    {
        await using var emulator = await IdentityCalls.StartAsync();
        emulator.Clock.SetUtcNow(Far);

        foreach (var answer in new[] { await emulator.GetIdAsync(), await emulator.SignUpAsync("x"), await emulator.SignUpAsync("x") })
            Assert.Equal(Far.Date, DateOf(answer).Date);
        Assert.True(DateOf(await S3Raw.SendAsync(emulator, HttpMethod.Get, "/uploads?list-type=2")) < Far);
        using var request = new HttpRequestMessage(HttpMethod.Post, emulator.Url) { Content = new FormUrlEncodedContent([]) };
        Assert.True(DateOf(await emulator.SendAsync(request)) < Far);
    }

    [Fact]
    public async Task What_happens_is_dated_by_it()
    {
        await using var emulator = await Pools.StartAsync();
        emulator.Clock.SetUtcNow(Far);

        await emulator.SignUpAsync("alice", ("email", "alice@example.com")).Ok();

        Assert.Equal(Far.Date, emulator.Outbox.Latest("alice").SentAt.Date);
        Assert.Equal(Far.Date, emulator.Requests.All[0].Time.Date);
        var created = (double)(await emulator.AdminGetUserAsync("alice").Ok()).Json["UserCreateDate"]!;
        Assert.Equal(Far.Date, DateTimeOffset.FromUnixTimeSeconds((long)created).Date);
    }

    private static DateTimeOffset DateOf(Answer answer) => DateTimeOffset.ParseExact(answer.Headers["Date"], "R", CultureInfo.InvariantCulture);
}
