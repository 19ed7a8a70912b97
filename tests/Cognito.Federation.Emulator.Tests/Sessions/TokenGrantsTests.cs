namespace Cognito.Federation.Emulator.Tests.Sessions;

public sealed class TokenGrantsTests
{
    [Fact]
    public void Sign_ins_that_ended_long_ago_are_forgotten_and_no_others()
    {
        var grants = new TokenGrants();
        var start = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var old = grants.Open("old", "client", start, TimeSpan.FromHours(1));
        var kept = grants.Open("kept", "client", start, TimeSpan.FromDays(30));
        var (oldToken, keptToken) = (grants.AddRefreshToken(old), grants.AddRefreshToken(kept));

        for (var i = 0; i < 300; i++)
            grants.Open("other", "client", start.AddDays(3), TimeSpan.FromHours(1));

        Assert.Null(grants.FindRefreshToken(oldToken));
        Assert.Null(grants.FindByEvent(old.EventId));
        Assert.Same(kept, grants.FindRefreshToken(keptToken)!.Grant);
        Assert.Same(kept, grants.FindByEvent(kept.EventId));
    }
}
