using System.Text.Json.Nodes;
using static Cognito.Federation.Emulator.Tests.SignIn.SignInCalls;

namespace Cognito.Federation.Emulator.Tests.SignIn;

public sealed class HiddenUserTests
{
    [Fact]
    public async Task A_client_that_hides_users_gives_a_challenge_for_a_name_that_does_not_exist_and_fails_at_the_proof()
    {
        await using var emulator = await StartAsync();
        var signIn = new SrpSignIn(emulator, emulator.Client(), "nobody");

        var challenge = await signIn.StartAsync();

        Assert.Equal("PASSWORD_VERIFIER", challenge.Text("ChallengeName"));
        (await signIn.AnswerAsync(signIn.Prove(Password))).AssertNotAuthorized();
    }

    [Fact]
    public async Task The_simulated_challenge_has_the_same_salt_and_id_each_time_and_another_for_another_name()
    {
        await using var emulator = await StartAsync();
        var (first, again, other) = (await Challenge("nobody"), await Challenge("NoBody"), await Challenge("somebody"));

        Assert.Equal(first.Parameter("SALT"), again.Parameter("SALT"));
        Assert.Equal(first.UserId, again.UserId);
        Assert.NotEqual(first.Parameter("SRP_B"), again.Parameter("SRP_B"));
        Assert.NotEqual(first.Parameter("SALT"), other.Parameter("SALT"));
        Assert.NotEqual(first.UserId, other.UserId);
        Assert.True(Guid.TryParseExact(first.UserId, "D", out _));
        Assert.Equal(first.UserId, first.Parameter("USERNAME"));

        async Task<SrpSignIn> Challenge(string name)
        {
            var signIn = new SrpSignIn(emulator, emulator.Client(), name);
            await signIn.StartAsync();
            return signIn;
        }
    }

    [Fact]
    public async Task The_simulated_challenge_has_the_shape_of_a_real_one()
    {
        await using var emulator = await StartAsync();
        var (real, simulated) = (new SrpSignIn(emulator, emulator.Client(), "alice"), new SrpSignIn(emulator, emulator.Client(), "nobody"));
        await real.StartAsync();
        await simulated.StartAsync();

        Assert.Equal(Members(real.Challenge!), Members(simulated.Challenge!));
        Assert.Equal(real.SecretBlock.Length, simulated.SecretBlock.Length);

        static IEnumerable<string> Members(Answer answer)
            => ((JsonObject)answer.Json).Select(m => m.Key).Concat(((JsonObject)answer.Json["ChallengeParameters"]!).Select(m => m.Key));
    }

    [Fact]
    public async Task A_wrong_name_and_a_wrong_password_are_answered_alike()
    {
        await using var emulator = await StartAsync();

        var (name, password) = (await emulator.SignInAsync("nobody"), await emulator.SignInAsync(password: "Wrong-Horse-1"));

        Assert.Equal(password.Body, name.Body);
        Assert.Equal(password.Status, name.Status);
    }

    [Fact]
    public async Task A_client_that_hides_nothing_says_that_the_user_does_not_exist()
    {
        await using var emulator = await StartAsync(c => c.PreventUserExistenceErrors = false);

        (await emulator.SignInAsync("nobody")).AssertRefused("UserNotFoundException", "User does not exist.");
        (await new SrpSignIn(emulator, emulator.Client(), "nobody").StartAsync()).AssertRefused("UserNotFoundException", "User does not exist.");
    }

    [Fact]
    public async Task An_imported_user_without_a_password_is_hidden_too()
    {
        await using var emulator = await StartAsync();
        emulator.Change("alice", user => (user.Status, user.Password) = (UserStatus.ResetRequired, null));

        (await emulator.SignInAsync()).AssertNotAuthorized();
    }
}
