using System.Text.Json.Nodes;
using Cognito.Federation.Emulator.Tests.SignIn;

namespace Cognito.Federation.Emulator.Tests.Passwords;

public sealed class ForgotPasswordTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_code_goes_to_the_verified_address_and_sets_a_new_password(bool withSecret)
    {
        await using var emulator = await SignInCalls.StartAsync(c => c.GenerateSecret = withSecret);

        var delivery = (await emulator.ForgotAsync().Ok()).Json["CodeDeliveryDetails"]!;

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse("""{ "AttributeName": "email", "DeliveryMedium": "EMAIL", "Destination": "a***@e***" }"""), delivery), delivery.ToJsonString());
        var message = emulator.Outbox.Latest("alice@example.com");
        Assert.Equal((MessagePurpose.ForgotPassword, DeliveryMedium.Email), (message.Purpose, message.Medium));
        await emulator.ConfirmForgotAsync(message.Code).Ok();
        (await emulator.SignInAsync()).AssertNotAuthorized();
        await emulator.SignInAsync(password: PasswordCalls.NewPassword).Ok();
    }

    [Fact]
    public async Task An_alias_names_the_user_as_well()
    {
        await using var emulator = await SignInCalls.StartAsync(pool: p => p.AliasAttributes.Add("email"));

        await emulator.ForgotAsync("alice@example.com").Ok();
        await emulator.ConfirmForgotAsync(emulator.Code(), "alice@example.com").Ok();

        await emulator.SignInAsync(password: PasswordCalls.NewPassword).Ok();
    }

    [Fact]
    public async Task Where_a_user_has_both_the_telephone_number_is_preferred()
    {
        await using var emulator = await StartWithPhoneAsync();

        Assert.Equal("SMS", await MediumAsync(emulator));
        Assert.Equal("+15550001234", emulator.Outbox.Latest("alice").Destination);
    }

    [Theory]
    [InlineData("email", "EMAIL")]
    [InlineData("email,phone_number", "EMAIL")]
    [InlineData("phone_number,email", "SMS")]
    public async Task The_pools_setting_says_which_contact_comes_first(string order, string medium)
    {
        await using var emulator = await StartWithPhoneAsync(p =>
        {
            foreach (var attribute in order.Split(','))
                p.RecoveryAttributes.Add(attribute);
        });

        Assert.Equal(medium, await MediumAsync(emulator));
    }

    [Fact]
    public async Task A_contact_that_the_setting_leaves_out_gets_no_code()
    {
        await using var emulator = await SignInCalls.StartAsync(c => c.PreventUserExistenceErrors = false, p => p.RecoveryAttributes.Add("phone_number"));
        await emulator.ForgotAsync().Fails("InvalidParameterException");
    }

    [Fact]
    public async Task With_a_setting_the_second_factor_does_not_give_the_first()
    {
        static void Factor(UserPoolSeed pool)
        {
            pool.Mfa.Requirement = MfaRequirement.Optional;
            pool.RecoveryAttributes.Add("phone_number");
            pool.RecoveryAttributes.Add("email");
        }

        await using var emulator = await StartWithPhoneAsync(Factor, u => u.Mfa.Sms = true);

        Assert.Equal("EMAIL", await MediumAsync(emulator));
    }

    [Fact]
    public async Task Pools_made_over_the_wire_have_the_setting_too()
    {
        await using var emulator = await AdminCalls.StartEmptyAsync();
        var pool = await emulator.CreatePoolAsync(settings: """{ "AccountRecoverySetting": { "RecoveryMechanisms": [{ "Priority": 2, "Name": "verified_phone_number" }, { "Priority": 1, "Name": "verified_email" }] } }""");
        await emulator.CreateClientAsync(pool);
        await emulator.OnPoolAsync("AdminCreateUser", pool, ("Username", "alice"), ("UserAttributes", Pools.Attributes(
            ("email", "alice@example.com"), ("email_verified", "true"), ("phone_number", "+15550001234"), ("phone_number_verified", "true")))).Ok();
        await emulator.OnPoolAsync("AdminSetUserPassword", pool, ("Username", "alice"), ("Password", SignInCalls.Password), ("Permanent", true)).Ok();

        Assert.Equal("EMAIL", await MediumAsync(emulator));
    }

    [Theory]
    [InlineData("""[{ "Priority": 1, "Name": "admin_only" }]""", "EmulatorUnsupportedException")]
    [InlineData("""[{ "Priority": 3, "Name": "verified_email" }]""", "InvalidParameterException")]
    [InlineData("""[{ "Priority": 1, "Name": "pigeon" }]""", "InvalidParameterException")]
    [InlineData("[]", "InvalidParameterException")]
    public async Task A_setting_that_nobody_follows_is_refused(string mechanisms, string error)
    {
        await using var emulator = await AdminCalls.StartEmptyAsync();
        await emulator.CallSignedAsync("CreateUserPool", new JsonObject
        {
            ["PoolName"] = "made",
            ["AccountRecoverySetting"] = new JsonObject { ["RecoveryMechanisms"] = JsonNode.Parse(mechanisms) },
        }).Fails(error);
    }

    [Fact]
    public async Task A_code_is_sent_five_times_an_hour()
    {
        await using var emulator = await SignInCalls.StartAsync();
        for (var i = 0; i < 5; i++)
            await emulator.ForgotAsync().Ok();

        await emulator.ForgotAsync().Fails("LimitExceededException", "Attempt limit exceeded, please try after some time.");

        emulator.Clock.Advance(TimeSpan.FromHours(1));
        await emulator.ForgotAsync().Ok();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_temporary_password_cannot_be_reset(bool hides)
    {
        await using var emulator = await SignInCalls.StartAsync(c => c.PreventUserExistenceErrors = hides);
        emulator.Change("alice", u => u.Status = UserStatus.ForceChangePassword);

        await emulator.ForgotAsync().Fails("NotAuthorizedException", "User password cannot be reset in the current state.");

        Assert.Empty(emulator.Outbox.All);
    }

    [Theory]
    [InlineData("email_verified")]
    [InlineData("email")]
    public async Task Nobody_gets_a_code_without_a_verified_contact(string missing)
    {
        await using var emulator = await SignInCalls.StartAsync(c => c.PreventUserExistenceErrors = false);
        emulator.Change("alice", u => u.RemoveAttribute(missing));

        await emulator.ForgotAsync().Fails("InvalidParameterException", "Cannot reset password for the user as there is no registered/verified email or phone_number");
    }

    [Fact]
    public async Task A_disabled_user_and_a_stranger_are_told_so()
    {
        await using var emulator = await SignInCalls.StartAsync(c => c.PreventUserExistenceErrors = false);
        emulator.Change("alice", u => u.Enabled = false);

        await emulator.ForgotAsync().Fails("NotAuthorizedException", "User is disabled.");
        await emulator.ForgotAsync("nobody").Fails("UserNotFoundException", "Username/client id combination not found.");
    }

    [Fact]
    public async Task A_client_with_a_secret_proves_it()
    {
        await using var emulator = await SignInCalls.StartAsync(c => c.GenerateSecret = true);
        var id = emulator.Client().Id;

        await emulator.CallAsync("ForgotPassword", new JsonObject { ["ClientId"] = id, ["Username"] = "alice" })
            .Fails("NotAuthorizedException", $"Client {id} is configured with secret but SECRET_HASH was not received");
        await emulator.CallAsync("ConfirmForgotPassword", new JsonObject { ["ClientId"] = id, ["Username"] = "alice", ["SecretHash"] = "AAAA", ["ConfirmationCode"] = "1", ["Password"] = PasswordCalls.NewPassword })
            .Fails("NotAuthorizedException", $"Unable to verify secret hash for client {id}");
        Assert.Empty(emulator.Outbox.All);
    }

    private static async Task<string> MediumAsync(CognitoEmulator emulator) => (await emulator.ForgotAsync().Ok()).Text("CodeDeliveryDetails", "DeliveryMedium");

    private static Task<CognitoEmulator> StartWithPhoneAsync(Action<UserPoolSeed>? pool = null, Action<UserSeed>? user = null) =>
        Pools.StartAsync(p =>
        {
            pool?.Invoke(p);
            p.AddUser("alice", SignInCalls.Password, u =>
            {
                u.Attributes["email"] = "alice@example.com";
                u.Attributes["email_verified"] = "true";
                u.Attributes["phone_number"] = "+15550001234";
                u.Attributes["phone_number_verified"] = "true";
                user?.Invoke(u);
            });
        });
}
