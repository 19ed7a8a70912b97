using System.Net;
using static Cognito.Federation.Emulator.Tests.SignIn.SignInCalls;

namespace Cognito.Federation.Emulator.Tests.SignIn;

public sealed class LockoutTests
{
    private const string Locked = "Password attempts exceeded";
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task After_five_wrong_passwords_even_the_right_one_waits()
    {
        await using var emulator = await StartAsync();
        for (var i = 0; i < 4; i++)
            (await emulator.SignInAsync(password: "Wrong-Horse-1")).AssertNotAuthorized();
        Assert.Equal(HttpStatusCode.OK, (await emulator.SignInAsync()).Status);

        emulator.LockOut();
        (await emulator.SignInAsync()).AssertNotAuthorized(Locked);
        emulator.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(HttpStatusCode.OK, (await emulator.SignInAsync()).Status);
    }

    [Fact]
    public async Task Wrong_proofs_and_wrong_passwords_are_counted_together()
    {
        await using var emulator = await StartAsync(pool: p => p.AliasAttributes.Add("email"));
        emulator.LockOut();
        var signIn = new SrpSignIn(emulator, emulator.Client(), "alice@example.com");
        await signIn.StartAsync();

        (await signIn.AnswerAsync(signIn.Prove(Password))).AssertNotAuthorized(Locked);
        (await emulator.SignInAsync("ALICE")).AssertNotAuthorized(Locked);
    }

    [Fact]
    public async Task Names_that_do_not_exist_are_locked_the_same_way()
    {
        await using var emulator = await StartAsync();
        var lockout = emulator.State.UserPools.All[0].Authentication.Lockout;
        (await emulator.SignInAsync("nobody")).AssertNotAuthorized();
        for (var i = 0; i < 12; i++)
            lockout.RecordFailure("name nobody", emulator.Clock.GetUtcNow());

        (await emulator.SignInAsync("NOBODY")).AssertNotAuthorized(Locked);
    }

    [Theory]
    [InlineData(4, 0)]
    [InlineData(5, 1)]
    [InlineData(6, 2)]
    [InlineData(7, 4)]
    [InlineData(10, 32)]
    [InlineData(14, 512)]
    [InlineData(15, 900)]
    [InlineData(40, 900)]
    public void The_lock_doubles_with_each_wrong_password_up_to_a_quarter_of_an_hour(int failures, int seconds)
    {
        var lockout = new PasswordLockout();
        var now = Start;
        for (var i = 0; i < failures; i++)
            lockout.RecordFailure("alice", now);

        Assert.Equal(seconds > 0, IsLocked(lockout, now));
        Assert.False(IsLocked(lockout, now.AddSeconds(seconds)));
        if (seconds > 0)
            Assert.True(IsLocked(lockout, now.AddSeconds(seconds - 0.5)));
    }

    [Fact]
    public void A_right_password_or_a_quarter_of_an_hour_of_rest_forgives_everything()
    {
        var lockout = new PasswordLockout();
        for (var i = 0; i < 8; i++)
            lockout.RecordFailure("alice", Start);
        lockout.RecordFailure("alice", Start.AddSeconds(8).AddMinutes(15));
        Assert.False(IsLocked(lockout, Start.AddSeconds(8).AddMinutes(15)));

        for (var i = 0; i < 8; i++)
            lockout.RecordFailure("alice", Start.AddHours(2));
        lockout.Reset("alice");
        Assert.False(IsLocked(lockout, Start.AddHours(2)));
    }

    private static bool IsLocked(PasswordLockout lockout, DateTimeOffset now)
    {
        try
        {
            lockout.ThrowIfLocked("alice", now);
            return false;
        }
        catch (AwsException e)
        {
            Assert.Equal(Locked, e.Message);
            return true;
        }
    }
}

file static class LockoutCalls
{
    // Twelve wrong passwords at one instant: a lock of minutes, which no slow machine outlives.
    public static void LockOut(this CognitoEmulator emulator)
    {
        var pool = emulator.State.UserPools.All[0];
        lock (pool.Gate)
        {
            for (var i = 0; i < 12; i++)
                pool.Authentication.Lockout.RecordFailure("user " + pool.Users.Find("alice")!.Subject, emulator.Clock.GetUtcNow());
        }
    }
}
