using System.Text.Json.Nodes;
using Cognito.Federation.Emulator.Tests.Passwords;
using Cognito.Federation.Emulator.Tests.SignIn;
using static Cognito.Federation.Emulator.Tests.ThreatProtection.ThreatCalls;

namespace Cognito.Federation.Emulator.Tests.ThreatProtection;

public sealed class CompromisedPasswordTests
{
    [Fact]
    public async Task Nobody_signs_up_with_one()
    {
        await using var emulator = await StartAsync();
        await emulator.CallAsync("SignUp", new JsonObject { ["ClientId"] = emulator.ClientId(), ["Username"] = "bob", ["Password"] = Compromised })
            .Fails("InvalidPasswordException", Unusable);

        await emulator.AdminGetUserAsync("bob").Fails("UserNotFoundException");
        await emulator.SignUpAsync("bob").Ok();
    }

    [Fact]
    public async Task Whoever_signs_in_with_one_resets_it_first()
    {
        await using var emulator = await StartWithKnownPasswordAsync();

        (await emulator.SignInAsync("carol", Compromised)).AssertRefused("PasswordResetRequiredException", "Password reset required for the user");

        Assert.Equal("RESET_REQUIRED", (await emulator.AdminGetUserAsync("carol").Ok()).Text("UserStatus"));
        var entry = (await emulator.EventsAsync("carol"))[0];
        Assert.Equal("SignIn Fail Block - true", entry.Line());
        Assert.Equal("Password:Success", entry.Challenges());
        await emulator.ForgotAsync("carol").Ok();
        await emulator.ConfirmForgotAsync(emulator.Code("carol"), "carol", Compromised).Fails("InvalidPasswordException", Unusable);
        await emulator.ConfirmForgotAsync(emulator.Code("carol"), "carol").Ok();
        await emulator.SignInAsync("carol", PasswordCalls.NewPassword).Ok();
    }

    [Fact]
    public async Task A_sign_in_that_does_not_send_the_password_is_not_checked()
    {
        await using var emulator = await StartWithKnownPasswordAsync();

        Assert.NotEmpty((await SrpSignIn.RunAsync(emulator, emulator.Client(), "carol", Compromised)).Token("IdToken"));
    }

    [Fact]
    public async Task A_wrong_password_is_wrong_even_if_it_is_known()
    {
        await using var emulator = await StartAsync();
        (await emulator.SignInAsync(password: Compromised)).AssertNotAuthorized();
    }

    [Fact]
    public async Task Nobody_changes_to_one()
    {
        await using var emulator = await StartAsync();
        var token = await emulator.AccessTokenAsync();

        await emulator.ChangePasswordAsync(token, proposed: Compromised).Fails("InvalidPasswordException", Unusable);

        Assert.Equal("PasswordChange Fail Block - true", (await emulator.EventsAsync())[0].Line());
        await emulator.SignInAsync().Ok();
    }

    [Fact]
    public async Task A_reset_says_it_of_strangers_too()
    {
        await using var emulator = await StartAsync();
        await emulator.ConfirmForgotAsync("123456", "nobody", Compromised).Fails("InvalidPasswordException", Unusable);
    }

    [Fact]
    public async Task A_temporary_password_is_not_replaced_by_one()
    {
        await using var emulator = await StartAsync();
        await emulator.OnPoolAsync("AdminCreateUser", emulator.PoolId(), ("Username", "bob"), ("TemporaryPassword", "Temp-Horse-1")).Ok();
        var challenge = await emulator.SignInAsync("bob", "Temp-Horse-1");

        await emulator.AnswerNewPasswordAsync(challenge, "bob", Compromised).Fails("InvalidPasswordException", Unusable);

        // The challenge is still open.
        await emulator.AnswerNewPasswordAsync(challenge, "bob", PasswordCalls.NewPassword).Ok();
    }

    [Fact]
    public async Task An_empty_one_in_the_list_is_refused()
    {
        var fault = await Assert.ThrowsAsync<ArgumentException>(() => ThreatCalls.StartAsync(t => t.CompromisedPasswords.Add("")));
        Assert.Equal("User pool 'users': ThreatProtection.CompromisedPasswords holds passwords; one of them is empty.", fault.Message);
    }

    private static Task<CognitoEmulator> StartAsync(Action<UserPoolSeed>? pool = null) => ThreatCalls.StartAsync(t => t.CompromisedPasswords.Add(Compromised), pool);

    private static Task<CognitoEmulator> StartWithKnownPasswordAsync() => StartAsync(p => p.AddUser("carol", Compromised, u =>
    {
        u.Attributes["email"] = "carol@example.com";
        u.Attributes["email_verified"] = "true";
    }));
}
