using Cognito.Federation.Emulator.Tests.Sessions;
using Cognito.Federation.Emulator.Tests.SignIn;

namespace Cognito.Federation.Emulator.Tests.Passwords;

public sealed class ConfirmForgotPasswordTests
{
    [Fact]
    public async Task A_code_works_once()
    {
        await using var emulator = await StartAsync();
        await emulator.ForgotAsync().Ok();
        await emulator.ConfirmForgotAsync(emulator.Code()).Ok();

        await emulator.ConfirmForgotAsync(emulator.Code()).Fails("ExpiredCodeException", "Invalid code provided, please request a code again.");
    }

    [Fact]
    public async Task A_code_lives_for_an_hour()
    {
        await using var emulator = await StartAsync();
        await emulator.ForgotAsync().Ok();
        emulator.Clock.Advance(TimeSpan.FromHours(1) - TimeSpan.FromSeconds(10));
        await emulator.ConfirmForgotAsync(emulator.WrongCode()).Fails("CodeMismatchException");

        emulator.Clock.Advance(TimeSpan.FromSeconds(20));
        await emulator.ConfirmForgotAsync(emulator.Code()).Fails("ExpiredCodeException");
    }

    [Fact]
    public async Task A_newer_code_replaces_the_older_one()
    {
        await using var emulator = await StartAsync();
        await emulator.ForgotAsync().Ok();
        var old = emulator.Code();
        do
            await emulator.ForgotAsync().Ok();
        while (emulator.Code() == old);

        await emulator.ConfirmForgotAsync(old).Fails("CodeMismatchException");
        await emulator.ConfirmForgotAsync(emulator.Code()).Ok();
    }

    [Fact]
    public async Task Without_a_code_that_was_asked_for_there_is_nothing_to_confirm()
    {
        await using var emulator = await StartAsync();
        await emulator.ConfirmForgotAsync("123456").Fails("ExpiredCodeException");
    }

    [Fact]
    public async Task A_password_that_the_policy_refuses_leaves_the_code_open()
    {
        await using var emulator = await StartAsync();
        await emulator.ForgotAsync().Ok();
        // More often than a code may be tried.
        for (var i = 0; i < 10; i++)
            await emulator.ConfirmForgotAsync(emulator.Code(), password: "alllowercase").Fails("InvalidPasswordException", "Password did not conform with policy: Password must have uppercase characters");

        await emulator.ConfirmForgotAsync(emulator.Code()).Ok();
    }

    [Fact]
    public async Task Five_wrong_codes_are_enough_for_an_hour()
    {
        await using var emulator = await StartAsync();
        await emulator.ForgotAsync().Ok();
        for (var i = 0; i < 5; i++)
            await emulator.ConfirmForgotAsync(emulator.WrongCode()).Fails("CodeMismatchException", "Invalid verification code provided, please try again.");

        await emulator.ConfirmForgotAsync(emulator.Code()).Fails("LimitExceededException", "Attempt limit exceeded, please try after some time.");
        await emulator.ForgotAsync().Ok();
        await emulator.ConfirmForgotAsync(emulator.Code()).Fails("LimitExceededException");

        emulator.Clock.Advance(TimeSpan.FromHours(1));
        await emulator.ForgotAsync().Ok();
        await emulator.ConfirmForgotAsync(emulator.Code()).Ok();
    }

    [Fact]
    public async Task A_user_who_had_to_reset_the_password_can_sign_in_again()
    {
        await using var emulator = await StartAsync();
        emulator.Change("alice", u => u.Status = UserStatus.ResetRequired);
        (await emulator.SignInAsync()).AssertRefused("PasswordResetRequiredException", "Password reset required for the user");

        await emulator.ForgotAsync().Ok();
        await emulator.ConfirmForgotAsync(emulator.Code()).Ok();

        Assert.Equal("CONFIRMED", (await emulator.AdminGetUserAsync("alice").Ok()).Text("UserStatus"));
        await emulator.SignInAsync(password: PasswordCalls.NewPassword).Ok();
    }

    [Fact]
    public async Task An_unconfirmed_user_confirms_the_registration_first()
    {
        await using var emulator = await StartAsync();
        emulator.Change("alice", u => u.Status = UserStatus.Unconfirmed);
        await emulator.ForgotAsync().Ok();

        await emulator.ConfirmForgotAsync(emulator.Code()).Fails("UserNotConfirmedException");
    }

    [Fact]
    public async Task A_temporary_password_set_meanwhile_stays()
    {
        await using var emulator = await StartAsync();
        await emulator.ForgotAsync().Ok();
        emulator.Change("alice", u => u.Status = UserStatus.ForceChangePassword);

        await emulator.ConfirmForgotAsync(emulator.Code()).Fails("NotAuthorizedException", "User password cannot be reset in the current state.");
    }

    [Fact]
    public async Task Sessions_go_on()
    {
        await using var emulator = await StartAsync();
        var session = await emulator.SignInAsync().Ok();
        await emulator.ForgotAsync().Ok();
        await emulator.ConfirmForgotAsync(emulator.Code()).Ok();

        await emulator.GetUserAsync(session.Token("AccessToken")).Ok();
        await emulator.RefreshAsync(session.Token("RefreshToken")).Ok();
    }

    private static Task<CognitoEmulator> StartAsync() => SignInCalls.StartAsync();
}
