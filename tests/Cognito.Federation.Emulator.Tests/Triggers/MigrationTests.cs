using Cognito.Federation.Emulator.Tests.SignIn;
using Cognito.Federation.Triggers;
using Microsoft.AspNetCore.Http;

namespace Cognito.Federation.Emulator.Tests.Triggers;

public sealed class MigrationTests
{
    private static readonly Dictionary<string, string> Bob = new() { ["email"] = "bob@example.com", ["email_verified"] = "true" };

    [Fact]
    public async Task Who_signs_in_with_the_old_password_is_in_the_pool_from_then_on()
    {
        var seen = new List<UserMigrationEvent>();
        await using var emulator = await TriggerPools.StartAsync(t => t.Do<UserMigrationEvent>(e =>
        {
            seen.Add(e);
            e.Migrate(Bob);
        }));

        // The pool's policy would not let anybody choose this password.
        (await emulator.SignInWithAsync(TriggerPools.Metadata("web"), "bob", "old")).Token("AccessToken");

        var call = Assert.Single(seen);
        Assert.Equal((TriggerSource.UserMigrationAuthentication, "bob", "old", "web"), (call.TriggerSource, call.UserName, call.Request.Password, call.Request.ValidationData["from"]));
        var user = await emulator.AdminGetUserAsync("bob").Ok();
        Assert.Equal(("CONFIRMED", "bob@example.com", "true"), (user.Text("UserStatus"), user.Attribute("email"), user.Attribute("email_verified")));

        (await SrpSignIn.RunAsync(emulator, emulator.Client(), "bob", "old")).Token("AccessToken");
        (await emulator.SignInAsync("bob", "other")).AssertNotAuthorized();
        (await emulator.SignInAsync()).Token("AccessToken");
        Assert.Single(seen);
    }

    [Fact]
    public async Task Where_people_sign_in_with_their_address_it_becomes_the_users_and_the_name_is_an_id()
    {
        await using var emulator = await CognitoEmulator.StartAsync(
            o => o.AddUserPool("users", p =>
            {
                p.UsernameAttributes.Add("email");
                p.AddClient("web");
                p.Triggers.Do<UserMigrationEvent>(e => e.Migrate(new Dictionary<string, string> { ["name"] = "Bob" }));
            }),
            TestContext.Current.CancellationToken);

        (await emulator.SignInAsync("bob@example.com", "old")).Token("AccessToken");
        var user = await emulator.AdminGetUserAsync("bob@example.com").Ok();
        Assert.True(Guid.TryParse(user.Text("Username"), out _));
        Assert.Equal("bob@example.com", user.Attribute("email"));
    }

    [Theory]
    [InlineData(true, "NotAuthorizedException", "Incorrect username or password.")]
    [InlineData(false, "UserNotFoundException", "User does not exist.")]
    public async Task Whom_the_old_directory_does_not_know_stays_unknown(bool hides, string error, string message)
    {
        await using var emulator = await TriggerPools.StartAsync(t => t.Do<UserMigrationEvent>(_ => { }), c => c.PreventUserExistenceErrors = hides);
        (await emulator.SignInAsync("bob")).AssertRefused(error, message);
        await emulator.AdminGetUserAsync("bob").Fails("UserNotFoundException");
    }

    [Fact]
    public async Task A_proof_of_the_password_migrates_nobody()
    {
        await using var emulator = await TriggerPools.StartAsync(t => t.Do<UserMigrationEvent>(_ => Assert.Fail("there is no password to check")));
        (await SrpSignIn.RunAsync(emulator, emulator.Client(), "bob", "old")).AssertNotAuthorized();
    }

    [Fact]
    public async Task Who_must_set_a_new_password_is_migrated_without_coming_in()
    {
        await using var emulator = await TriggerPools.StartAsync(t => t.Do<UserMigrationEvent>(e => e.MigrateForReset(Bob)));
        (await emulator.SignInAsync("bob", "old")).AssertRefused("PasswordResetRequiredException", "Password reset required for the user");
        Assert.Equal("RESET_REQUIRED", (await emulator.AdminGetUserAsync("bob").Ok()).Text("UserStatus"));
    }

    [Fact]
    public async Task A_handler_that_throws_migrates_nobody_and_its_words_are_shown()
    {
        await using var emulator = await TriggerPools.StartAsync(t => t.Do<UserMigrationEvent>(_ => throw new InvalidOperationException("Bad password")));
        (await emulator.SignInAsync("bob", "old")).AssertRefused("UserLambdaValidationException", "UserMigration failed with error Bad password.");
        await emulator.AdminGetUserAsync("bob").Fails("UserNotFoundException");
    }

    [Theory]
    [InlineData(true, "NotAuthorizedException")]
    [InlineData(false, "UserNotFoundException")]
    public async Task A_user_whom_the_pool_cannot_have_is_not_migrated_and_the_reason_is_a_warning(bool hides, string error)
    {
        await using var emulator = await TriggerPools.StartAsync(
            t => t.Do<UserMigrationEvent>(e => e.Migrate(new Dictionary<string, string> { ["shoe_size"] = "42" })), c => c.PreventUserExistenceErrors = hides);
        (await emulator.SignInAsync("bob", "old")).AssertRefused(error, $"Exception migrating user in app client {emulator.ClientId()}");
        Assert.Contains(emulator.Warnings, warning => warning.Contains("shoe_size", StringComparison.Ordinal));
        await emulator.AdminGetUserAsync("bob").Fails("UserNotFoundException");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_address_that_another_user_has_is_taken_only_on_demand(bool force)
    {
        await using var emulator = await TriggerPools.StartAsync(
            t => t.Do<UserMigrationEvent>(e =>
            {
                e.Migrate(new Dictionary<string, string> { ["email"] = "alice@example.com", ["email_verified"] = "true" });
                e.Response.ForceAliasCreation = force;
            }),
            pool: p => p.AliasAttributes.Add("email"));
        var answer = await emulator.SignInAsync("bob", "old");

        Assert.Equal(force, answer.Error is null);
        Assert.Equal(force ? "false" : "true", (await emulator.AdminGetUserAsync("alice").Ok()).Attribute("email_verified"));
    }

    [Fact]
    public async Task A_status_that_there_is_not_is_unusable()
    {
        await using var emulator = await TriggerPools.StartAsync(t => t.Do<UserMigrationEvent>(e =>
        {
            e.Migrate(Bob);
            e.Response.FinalUserStatus = "FINE";
        }));
        (await emulator.SignInAsync("bob", "old")).AssertRefused(
            "InvalidLambdaResponseException", "Unrecognizable lambda output: UserMigration answered finalUserStatus 'FINE'; expected CONFIRMED or RESET_REQUIRED.");
    }

    [Fact]
    public async Task A_welcome_message_is_not_sent_and_the_emulator_says_so()
    {
        await using var emulator = await TriggerPools.StartAsync(t => t.Do<UserMigrationEvent>(e =>
        {
            e.Migrate(Bob);
            e.Response.MessageAction = null;
        }));
        (await emulator.SignInAsync("bob", "old")).Token("AccessToken");
        Assert.Contains(emulator.Warnings, warning => warning.Contains("messageAction", StringComparison.Ordinal));
        Assert.Empty(emulator.Outbox.All);
    }

    [Fact]
    public async Task Who_has_forgotten_the_old_password_is_migrated_without_one()
    {
        UserMigrationEvent? seen = null;
        await using var emulator = await TriggerPools.StartAsync(t => t.Do<UserMigrationEvent>(e =>
        {
            seen = e;
            e.MigrateForReset(Bob);
        }));
        var context = new OperationContext(emulator.State, new DefaultHttpContext(), "ForgotPassword");
        var client = emulator.State.UserPools.GetClient(emulator.ClientId());

        await UserMigration.ForgotPasswordAsync(context, client, "bob");
        await UserMigration.ForgotPasswordAsync(context, client, "alice");

        Assert.Equal((TriggerSource.UserMigrationForgotPassword, "bob", null), (seen!.TriggerSource, seen.UserName, seen.Request.Password));
        Assert.Equal("RESET_REQUIRED", (await emulator.AdminGetUserAsync("bob").Ok()).Text("UserStatus"));
        (await emulator.SignInAsync("bob", "old")).AssertNotAuthorized();
    }
}
