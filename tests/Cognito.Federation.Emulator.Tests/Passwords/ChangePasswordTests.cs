using Cognito.Federation.Emulator.Tests.Sessions;
using Cognito.Federation.Emulator.Tests.SignIn;

namespace Cognito.Federation.Emulator.Tests.Passwords;

public sealed class ChangePasswordTests
{
    [Fact]
    public async Task A_signed_in_user_replaces_the_password_and_sessions_go_on()
    {
        await using var emulator = await SignInCalls.StartAsync();
        var session = await emulator.SignInAsync().Ok();

        await emulator.ChangePasswordAsync(session.Token("AccessToken")).Ok();

        (await emulator.SignInAsync()).AssertNotAuthorized();
        await emulator.SignInAsync(password: PasswordCalls.NewPassword).Ok();
        await emulator.GetUserAsync(session.Token("AccessToken")).Ok();
        await emulator.RefreshAsync(session.Token("RefreshToken")).Ok();
    }

    [Fact]
    public async Task The_wrong_password_changes_nothing()
    {
        await using var emulator = await SignInCalls.StartAsync();
        var token = await emulator.AccessTokenAsync();

        await emulator.ChangePasswordAsync(token, "Wrong-Horse-1").Fails("NotAuthorizedException", "Incorrect username or password.");

        await emulator.SignInAsync().Ok();
    }

    [Fact]
    public async Task Whoever_has_a_password_gives_it()
    {
        await using var emulator = await SignInCalls.StartAsync();
        await emulator.ChangePasswordAsync(await emulator.AccessTokenAsync(), previous: null).Fails("InvalidParameterException", "Missing required parameter PreviousPassword");
    }

    [Fact]
    public async Task Whoever_has_none_sets_the_first_one()
    {
        await using var emulator = await SignInCalls.StartAsync();
        var token = await emulator.AccessTokenAsync();
        emulator.Change("alice", u => u.Password = null);

        await emulator.ChangePasswordAsync(token, "Any-Horse-1").Fails("NotAuthorizedException", "Incorrect username or password.");
        await emulator.ChangePasswordAsync(token, previous: null).Ok();

        await emulator.SignInAsync(password: PasswordCalls.NewPassword).Ok();
    }

    [Fact]
    public async Task The_policy_holds_and_its_refusal_is_no_attempt()
    {
        await using var emulator = await SignInCalls.StartAsync();
        var token = await emulator.AccessTokenAsync();
        for (var i = 0; i < 6; i++)
            await emulator.ChangePasswordAsync(token, proposed: "alllowercase").Fails("InvalidPasswordException", "Password did not conform with policy: Password must have uppercase characters");

        await emulator.ChangePasswordAsync(token).Ok();
    }

    [Fact]
    public async Task Five_attempts_are_enough_for_an_hour()
    {
        await using var emulator = await SignInCalls.StartAsync();
        var token = await emulator.AccessTokenAsync();
        for (var i = 0; i < 5; i++)
            await emulator.ChangePasswordAsync(token, "Wrong-Horse-1").Fails("NotAuthorizedException");

        await emulator.ChangePasswordAsync(token).Fails("LimitExceededException", "Attempt limit exceeded, please try after some time.");

        emulator.Clock.Advance(TimeSpan.FromHours(1));
        await emulator.ChangePasswordAsync(await emulator.AccessTokenAsync()).Ok();
    }

    [Theory]
    [InlineData("ResetRequired", "PasswordResetRequiredException")]
    [InlineData("Unconfirmed", "UserNotConfirmedException")]
    public async Task A_user_who_may_not_sign_in_may_not_change_the_password(string status, string error)
    {
        await using var emulator = await SignInCalls.StartAsync();
        var token = await emulator.AccessTokenAsync();
        emulator.Change("alice", u => u.Status = Enum.Parse<UserStatus>(status));

        await emulator.ChangePasswordAsync(token).Fails(error);
    }

    [Fact]
    public async Task A_session_that_is_over_changes_nothing()
    {
        await using var emulator = await SignInCalls.StartAsync();
        var token = await emulator.AccessTokenAsync();
        await emulator.SignOutAsync(token).Ok();

        await emulator.ChangePasswordAsync(token).Fails("NotAuthorizedException", "Access Token has been revoked");
        await emulator.ChangePasswordAsync("no-token").Fails("NotAuthorizedException", "Invalid Access Token");
    }
}
