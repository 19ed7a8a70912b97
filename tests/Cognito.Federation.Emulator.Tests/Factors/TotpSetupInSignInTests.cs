using Cognito.Federation.Emulator.Tests.SignIn;

namespace Cognito.Federation.Emulator.Tests.Factors;

/// <summary>An app that is set up in the middle of a sign-in, where the ticket stands for the user.</summary>
public sealed class TotpSetupInSignInTests
{
    private const string Ticket = "a-ticket-of-a-sign-in-that-waits";

    [Fact]
    public async Task Each_step_has_a_ticket_of_its_own_and_the_old_ones_are_dead()
    {
        await using var emulator = await StartAsync();

        var associated = await emulator.AssociateAsync(session: Ticket).Ok();
        var (secret, second) = (associated.Text("SecretCode"), associated.Text("Session"));
        var code = emulator.Authenticators.TotpCode(secret);
        var verified = await emulator.VerifyAsync(code, session: second).Ok();

        Assert.Equal("SUCCESS", verified.Text("Status"));
        var third = verified.Text("Session");
        Assert.Equal(3, new[] { Ticket, second, third }.Distinct().Count());
        (await emulator.AssociateAsync(session: Ticket)).AssertUnknownSession();
        (await emulator.VerifyAsync(code, session: second)).AssertUnknownSession();
        var step = Open(emulator, third);
        Assert.True(step.IsVerified);
        Assert.Equal(secret, step.Pending!.SecretText);
        Assert.Same(step.Pending, step.User.Factors.SoftwareToken);
    }

    [Fact]
    public async Task A_wrong_code_leaves_the_ticket_open()
    {
        await using var emulator = await StartAsync();
        var associated = await emulator.AssociateAsync(session: Ticket).Ok();
        var right = emulator.Authenticators.TotpCode(associated.Text("SecretCode"));

        await emulator.VerifyAsync(SoftwareTokenTests.Wrong(right), session: associated.Text("Session")).Fails("EnableSoftwareTokenMFAException", "Code mismatch");

        Assert.Equal("SUCCESS", (await emulator.VerifyAsync(right, session: associated.Text("Session")).Ok()).Text("Status"));
    }

    [Fact]
    public async Task A_ticket_of_nobody_and_one_that_is_too_old_are_refused()
    {
        await using var emulator = await StartAsync();

        (await emulator.AssociateAsync(session: "a-ticket-of-nobody-at-all")).AssertUnknownSession();
        emulator.Clock.Advance(TimeSpan.FromMinutes(3));
        (await emulator.AssociateAsync(session: Ticket)).AssertUnknownSession();
    }

    [Fact]
    public async Task The_next_step_lasts_no_longer_than_the_first()
    {
        await using var emulator = await StartAsync();
        var associated = await emulator.AssociateAsync(session: Ticket).Ok();
        emulator.Clock.Advance(TimeSpan.FromMinutes(3));

        var code = emulator.Authenticators.TotpCode(associated.Text("SecretCode"));

        (await emulator.VerifyAsync(code, session: associated.Text("Session"))).AssertUnknownSession();
    }

    [Fact]
    public async Task Before_a_secret_was_asked_for_there_is_nothing_to_verify()
    {
        await using var emulator = await StartAsync();

        await emulator.VerifyAsync("123456", session: Ticket).Fails("SoftwareTokenMFANotFoundException");
    }

    [Fact]
    public async Task The_session_of_another_challenge_sets_nothing_up()
    {
        await using var emulator = await StartAsync();
        var pool = emulator.State.UserPools.All[0];
        pool.Authentication.Challenges.Add(Ticket + "-2", new OtherChallenge(pool.Clients[0], emulator.Clock.GetUtcNow().AddMinutes(3)), emulator.Clock.GetUtcNow());

        (await emulator.AssociateAsync(session: Ticket + "-2")).AssertUnknownSession();
    }

    private static async Task<CognitoEmulator> StartAsync()
    {
        var emulator = await FactorCalls.StartAsync();
        var pool = emulator.State.UserPools.All[0];
        var now = emulator.Clock.GetUtcNow();
        emulator.Change("alice", u => pool.Authentication.Challenges.Add(Ticket, new Setup(pool.Clients[0], u, now.AddMinutes(3), null, false), now));
        return emulator;
    }

    private static PendingTotpSetup Open(CognitoEmulator emulator, string session)
    {
        var pool = emulator.State.UserPools.All[0];
        return pool.Authentication.Challenges.Find<PendingTotpSetup>(session, pool.Clients[0], emulator.Clock.GetUtcNow());
    }

    private sealed class Setup(UserPoolClient client, PoolUser user, DateTimeOffset expires, SoftwareToken? pending, bool isVerified)
        : PendingTotpSetup("MFA_SETUP", client, user, expires, pending, isVerified)
    {
        public override PendingTotpSetup Next(SoftwareToken pending, bool isVerified) => new Setup(Client, User, Expires, pending, isVerified);
    }

    private sealed class OtherChallenge(UserPoolClient client, DateTimeOffset expires) : PendingChallenge("OTHER", client, "alice", expires);
}
