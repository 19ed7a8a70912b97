using Cognito.Federation.Emulator.Tests.Sessions;
using Cognito.Federation.Emulator.Tests.SignIn;

namespace Cognito.Federation.Emulator.Tests.Administration;

/// <summary>Users whom an administrator disables, resets, signs out and deletes.</summary>
public sealed class UserStateTests
{
    [Fact]
    public async Task A_deleted_user_leaves_nothing_behind_and_the_answer_has_no_body()
    {
        await using var emulator = await SignInCalls.StartAsync();
        await OnAliceAsync(emulator, "CreateGroup", ("GroupName", "editors"));
        await emulator.OnPoolAsync("AdminAddUserToGroup", emulator.PoolId(), ("Username", "alice"), ("GroupName", "editors")).Ok();
        var tokens = await emulator.SignInAsync();

        var answer = await emulator.OnPoolAsync("AdminDeleteUser", emulator.PoolId(), ("Username", "alice")).Ok();

        Assert.Equal("", answer.Body);
        await emulator.GetUserAsync(tokens.Token("AccessToken")).Fails("UserNotFoundException", "User does not exist.");
        Assert.Empty((await emulator.OnPoolAsync("ListUsersInGroup", emulator.PoolId(), ("GroupName", "editors")).Ok()).Json["Users"]!.AsArray());
        await emulator.OnPoolAsync("AdminDeleteUser", emulator.PoolId(), ("Username", "alice")).Fails("UserNotFoundException");
    }

    [Fact]
    public async Task A_disabled_user_loses_the_tokens_and_enabling_does_not_give_them_back()
    {
        await using var emulator = await SignInCalls.StartAsync();
        var tokens = await emulator.SignInAsync();

        await emulator.OnPoolAsync("AdminDisableUser", emulator.PoolId(), ("Username", "alice")).Ok();
        (await emulator.SignInAsync()).AssertNotAuthorized("User is disabled.");
        await emulator.OnPoolAsync("AdminEnableUser", emulator.PoolId(), ("Username", "alice")).Ok();

        (await emulator.RefreshAsync(tokens.Token("RefreshToken"))).AssertNotAuthorized("Refresh Token has been revoked");
        Assert.NotEmpty((await emulator.SignInAsync()).Token("IdToken"));
    }

    [Fact]
    public async Task A_user_who_is_signed_out_everywhere_signs_in_again()
    {
        await using var emulator = await SignInCalls.StartAsync();
        var tokens = await emulator.SignInAsync();

        await emulator.OnPoolAsync("AdminUserGlobalSignOut", emulator.PoolId(), ("Username", "alice")).Ok();

        (await emulator.RefreshAsync(tokens.Token("RefreshToken"))).AssertNotAuthorized("Refresh Token has been revoked");
        Assert.NotEmpty((await emulator.SignInAsync()).Token("IdToken"));
    }

    [Fact]
    public async Task A_reset_goes_to_the_verified_telephone_first_and_asks_for_a_code()
    {
        await using var emulator = await SignInCalls.StartAsync(pool: p => p.AddUser("bob", SignInCalls.Password, u =>
        {
            (u.Attributes["email"], u.Attributes["email_verified"]) = ("bob@example.com", "true");
            (u.Attributes["phone_number"], u.Attributes["phone_number_verified"]) = ("+15555550100", "true");
        }));

        await emulator.OnPoolAsync("AdminResetUserPassword", emulator.PoolId(), ("Username", "bob")).Ok();

        Assert.Equal(("+15555550100", MessagePurpose.ForgotPassword), (emulator.Outbox.Latest("bob").Destination, emulator.Outbox.Latest("bob").Purpose));
        (await emulator.SignInAsync("bob")).AssertRefused("PasswordResetRequiredException", "Password reset required for the user");
    }

    [Fact]
    public async Task Who_cannot_be_reached_or_has_no_password_yet_is_not_reset()
    {
        await using var emulator = await SignInCalls.StartAsync(pool: p => p.AddUser("bob", SignInCalls.Password).AddUser("carol", SignInCalls.Password, u => u.Confirmed = false));
        await emulator.OnPoolAsync("AdminCreateUser", emulator.PoolId(), ("Username", "dave"), ("MessageAction", "SUPPRESS")).Ok();

        await emulator.OnPoolAsync("AdminResetUserPassword", emulator.PoolId(), ("Username", "bob")).Fails("InvalidParameterException");
        await emulator.OnPoolAsync("AdminResetUserPassword", emulator.PoolId(), ("Username", "carol")).Fails("NotAuthorizedException");
        await emulator.OnPoolAsync("AdminResetUserPassword", emulator.PoolId(), ("Username", "dave")).Fails("NotAuthorizedException");
        Assert.NotEmpty((await emulator.SignInAsync("bob")).Token("IdToken"));
    }

    [Fact]
    public async Task Codes_of_resets_are_few_within_an_hour()
    {
        await using var emulator = await SignInCalls.StartAsync();
        Task<Answer> ResetAsync() => emulator.OnPoolAsync("AdminResetUserPassword", emulator.PoolId(), ("Username", "alice"));
        for (var i = 0; i < 5; i++)
            await ResetAsync().Ok();

        await ResetAsync().Fails("LimitExceededException");
        emulator.Clock.Advance(TimeSpan.FromHours(1));
        await ResetAsync().Ok();
    }

    private static Task<Answer> OnAliceAsync(CognitoEmulator emulator, string operation, params (string, System.Text.Json.Nodes.JsonNode?)[] members) =>
        emulator.OnPoolAsync(operation, emulator.PoolId(), members).Ok();
}
