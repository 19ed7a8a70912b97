using System.Net;
using System.Text.Json.Nodes;
using static Cognito.Federation.Emulator.Tests.SignIn.SignInCalls;

namespace Cognito.Federation.Emulator.Tests.SignIn;

public sealed class PasswordSignInTests
{
    [Fact]
    public async Task The_right_password_signs_in_and_the_access_token_opens_the_profile()
    {
        await using var emulator = await StartAsync();

        var tokens = await emulator.SignInAsync();
        var profile = await emulator.GetUserAsync(tokens.Token("AccessToken"));

        Assert.Equal("alice", profile.Text("Username"));
    }

    [Fact]
    public async Task A_wrong_password_is_refused()
    {
        await using var emulator = await StartAsync();

        (await emulator.SignInAsync(password: Password + "x")).AssertNotAuthorized();
        (await emulator.SignInAsync(password: Password.ToLowerInvariant())).AssertNotAuthorized();
    }

    [Theory]
    [InlineData("ALICE")]
    [InlineData("alice@example.com")]
    [InlineData("ALICE@EXAMPLE.COM")]
    public async Task Another_spelling_of_the_name_and_a_verified_alias_mean_the_same_user(string name)
    {
        await using var emulator = await StartAsync(pool: p => p.AliasAttributes.Add("email"));

        var profile = await emulator.GetUserAsync((await emulator.SignInAsync(name)).Token("AccessToken"));

        Assert.Equal("alice", profile.Text("Username"));
    }

    [Fact]
    public async Task An_unverified_alias_means_nobody()
    {
        await using var emulator = await StartAsync(pool: p =>
        {
            p.AliasAttributes.Add("email");
            p.AddUser("bob", Password, u => u.Attributes["email"] = "bob@example.com");
        });

        (await emulator.SignInAsync("bob@example.com")).AssertNotAuthorized();
    }

    [Fact]
    public async Task In_a_case_sensitive_pool_another_spelling_means_nobody()
    {
        await using var emulator = await StartAsync(c => c.PreventUserExistenceErrors = false, p => p.CaseSensitiveUsernames = true);

        (await emulator.SignInAsync("Alice")).AssertRefused("UserNotFoundException", "User does not exist.");
    }

    [Fact]
    public async Task An_unconfirmed_user_is_told_so_but_only_with_the_right_password()
    {
        await using var emulator = await StartAsync(pool: p => p.AddUser("bob", Password, u => u.Confirmed = false));

        (await emulator.SignInAsync("bob")).AssertRefused("UserNotConfirmedException", "User is not confirmed.");
        (await SrpSignIn.RunAsync(emulator, emulator.Client(), "bob", Password)).AssertRefused("UserNotConfirmedException", "User is not confirmed.");
        (await emulator.SignInAsync("bob", "Wrong-Horse-1")).AssertNotAuthorized();
    }

    [Fact]
    public async Task A_disabled_user_is_told_so_and_tokens_from_before_are_dead()
    {
        await using var emulator = await StartAsync();
        var tokens = await emulator.SignInAsync();
        emulator.Change("alice", user => user.Enabled = false);

        (await emulator.SignInAsync()).AssertNotAuthorized("User is disabled.");
        (await SrpSignIn.RunAsync(emulator, emulator.Client(), "alice", Password)).AssertNotAuthorized("User is disabled.");
        (await emulator.GetUserAsync(tokens.Token("AccessToken"))).AssertNotAuthorized("User is disabled.");
        (await emulator.StartFlowAsync(emulator.Client(), "REFRESH_TOKEN_AUTH", new JsonObject { ["REFRESH_TOKEN"] = tokens.Token("RefreshToken") }))
            .AssertNotAuthorized("User is disabled.");
    }

    [Fact]
    public async Task A_user_whose_password_was_reset_is_sent_to_choose_one_whatever_they_type()
    {
        await using var emulator = await StartAsync();
        emulator.Change("alice", user => user.Status = UserStatus.ResetRequired);

        (await emulator.SignInAsync(password: "Wrong-Horse-1")).AssertRefused("PasswordResetRequiredException", "Password reset required for the user");
        (await SrpSignIn.RunAsync(emulator, emulator.Client(), "alice", Password)).AssertRefused("PasswordResetRequiredException", "Password reset required for the user");
    }

    [Fact]
    public async Task A_user_who_never_had_a_password_cannot_sign_in_with_one()
    {
        await using var emulator = await StartAsync();
        emulator.Change("alice", user => user.Password = null);

        (await emulator.SignInAsync()).AssertNotAuthorized();
        (await SrpSignIn.RunAsync(emulator, emulator.Client(), "alice", Password)).AssertNotAuthorized();
    }

    [Theory]
    [InlineData("USERNAME")]
    [InlineData("PASSWORD")]
    public async Task A_missing_parameter_is_named(string name)
    {
        await using var emulator = await StartAsync();
        var parameters = new JsonObject { ["USERNAME"] = "alice", ["PASSWORD"] = Password };
        parameters.Remove(name);

        (await emulator.StartFlowAsync(emulator.Client(), "USER_PASSWORD_AUTH", parameters))
            .AssertRefused("InvalidParameterException", $"Missing required parameter {name}");
    }

    [Fact]
    public async Task A_misspelt_parameter_is_refused_loudly()
    {
        await using var emulator = await StartAsync();

        var answer = await emulator.StartFlowAsync(
            emulator.Client(), "USER_PASSWORD_AUTH", new JsonObject { ["USERNAME"] = "alice", ["PASSWORD"] = Password, ["SECRETHASH"] = "x" });

        Assert.Equal("EmulatorUnsupportedException", answer.Error);
        Assert.Contains("AuthParameters.SECRETHASH", answer.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_device_that_was_never_confirmed_does_not_exist()
    {
        await using var emulator = await StartAsync();

        (await emulator.StartFlowAsync(
            emulator.Client(), "USER_PASSWORD_AUTH", new JsonObject { ["USERNAME"] = "alice", ["PASSWORD"] = Password, ["DEVICE_KEY"] = "us-east-1_0-1" }))
            .AssertRefused("ResourceNotFoundException", "Device does not exist.");
    }

    [Fact]
    public async Task An_unknown_client_is_refused()
    {
        await using var emulator = await StartAsync();

        var answer = await emulator.CallAsync("InitiateAuth", new JsonObject
        {
            ["ClientId"] = "nosuchclient",
            ["AuthFlow"] = "USER_PASSWORD_AUTH",
            ["AuthParameters"] = new JsonObject { ["USERNAME"] = "alice", ["PASSWORD"] = Password },
        });

        answer.AssertRefused("ResourceNotFoundException", "User pool client nosuchclient does not exist.");
    }

    [Fact]
    public async Task A_password_beyond_ASCII_works_both_ways()
    {
        const string password = "Größe-数-1a";
        await using var emulator = await StartAsync(pool: p => p.AddUser("jürgen", password));

        Assert.Equal(HttpStatusCode.OK, (await emulator.SignInAsync("jürgen", password)).Status);
        Assert.Equal(HttpStatusCode.OK, (await SrpSignIn.RunAsync(emulator, emulator.Client(), "jürgen", password)).Status);
    }
}
