using Cognito.Federation.Emulator.Tests.Passwords;
using Cognito.Federation.Emulator.Tests.Sessions;
using Cognito.Federation.Emulator.Tests.SignIn;

namespace Cognito.Federation.Emulator.Tests.Profile;

public sealed class DeleteUserTests
{
    [Fact]
    public async Task The_user_is_gone_and_so_are_the_sessions()
    {
        await using var emulator = await SignInCalls.StartAsync();
        var other = await emulator.SignInAsync().Ok();
        var session = await emulator.SignInAsync().Ok();

        await emulator.DeleteUserAsync(session.Token("AccessToken")).Ok();

        await emulator.AdminGetUserAsync("alice").Fails("UserNotFoundException");
        (await emulator.SignInAsync()).AssertNotAuthorized();
        foreach (var tokens in new[] { session, other })
        {
            await emulator.GetUserAsync(tokens.Token("AccessToken")).Fails("UserNotFoundException", "User does not exist.");
            await emulator.RefreshAsync(tokens.Token("RefreshToken")).Fails("NotAuthorizedException", "Invalid Refresh Token.");
        }

        await emulator.DeleteUserAsync(session.Token("AccessToken")).Fails("UserNotFoundException");
    }

    [Fact]
    public async Task The_name_is_free_again_and_whoever_takes_it_is_another_user()
    {
        await using var emulator = await SignInCalls.StartAsync(pool: p => p.AliasAttributes.Add("email"));
        var token = await emulator.AccessTokenAsync();
        await emulator.DeleteUserAsync(token).Ok();

        await emulator.SignUpAsync("alice", ("email", ProfileCalls.Address)).Ok();
        await emulator.ConfirmAsync("alice", emulator.Code()).Ok();

        await emulator.GetUserAsync(token).Fails("UserNotFoundException");
        await emulator.SignInAsync(ProfileCalls.Address).Ok();
    }
}
