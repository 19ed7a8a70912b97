using System.Text.Json.Nodes;

namespace Cognito.Federation.Emulator.Tests;

public sealed class SignUpTests
{
    [Fact]
    public async Task A_person_signs_up_gets_a_code_by_mail_and_confirms()
    {
        await using var emulator = await Pools.StartAsync();

        var signUp = await emulator.SignUpAsync("alice", ("email", "alice@example.com")).Ok();

        Assert.Equal("false", signUp.Text("UserConfirmed"));
        Assert.True(Guid.TryParse(signUp.Text("UserSub"), out _));
        Assert.Equal("a***@e***", signUp.Text("CodeDeliveryDetails", "Destination"));
        Assert.Equal("EMAIL", signUp.Text("CodeDeliveryDetails", "DeliveryMedium"));
        Assert.Equal("email", signUp.Text("CodeDeliveryDetails", "AttributeName"));
        var message = emulator.Outbox.Latest("alice@example.com");
        Assert.Equal(MessagePurpose.SignUp, message.Purpose);
        Assert.Matches("^[0-9]{6}$", message.Code);

        Assert.Equal("{}", (await emulator.ConfirmAsync("alice", message.Code).Ok()).Body);

        var user = await emulator.AdminGetUserAsync("alice").Ok();
        Assert.Equal("CONFIRMED", user.Text("UserStatus"));
        Assert.Equal("true", user.Attribute("email_verified"));
        Assert.Equal(signUp.Text("UserSub"), user.Attribute("sub"));
    }

    [Fact]
    public async Task With_a_telephone_number_and_an_address_the_code_is_texted()
    {
        await using var emulator = await Pools.StartAsync(p => p.AutoVerifiedAttributes.Add("phone_number"));

        var signUp = await emulator.SignUpAsync("alice", ("email", "alice@example.com"), ("phone_number", "+12065550123")).Ok();

        Assert.Equal("SMS", signUp.Text("CodeDeliveryDetails", "DeliveryMedium"));
        Assert.Equal("+*******0123", signUp.Text("CodeDeliveryDetails", "Destination"));
        Assert.Equal(DeliveryMedium.Sms, emulator.Outbox.Latest("+12065550123").Medium);
    }

    [Fact]
    public async Task A_pool_that_verifies_nothing_sends_no_code_and_waits_for_an_administrator()
    {
        await using var emulator = await Pools.StartAsync(p => p.AutoVerifiedAttributes.Clear());

        var signUp = await emulator.SignUpAsync("alice", ("email", "alice@example.com")).Ok();

        Assert.Null(signUp.Json["CodeDeliveryDetails"]);
        Assert.Empty(emulator.Outbox.All);
        await emulator.ResendAsync("alice").Fails("InvalidParameterException", "Cannot resend codes. Auto verification not turned on.");
        await emulator.CallSignedAsync("AdminConfirmSignUp", new JsonObject { ["UserPoolId"] = emulator.PoolId(), ["Username"] = "alice" }).Ok();
        var user = await emulator.AdminGetUserAsync("alice").Ok();
        Assert.Equal("CONFIRMED", user.Text("UserStatus"));
        Assert.Null(user.Attribute("email_verified"));
    }

    [Fact]
    public async Task A_taken_name_is_refused_whatever_the_client_hides()
    {
        await using var emulator = await Pools.StartAsync();
        await emulator.SignUpAsync("alice").Ok();
        await emulator.SignUpAsync("alice").Fails("UsernameExistsException", "User already exists");
    }

    [Theory]
    [InlineData("Short-1", "Password not long enough")]
    [InlineData("correct-horse-1", "Password must have uppercase characters")]
    [InlineData("CORRECT-HORSE-1", "Password must have lowercase characters")]
    [InlineData("Correct-Horse", "Password must have numeric characters")]
    [InlineData("CorrectHorse1", "Password must have symbol characters")]
    public async Task A_password_that_breaks_the_policy_is_refused_with_the_rule(string password, string rule)
    {
        await using var emulator = await Pools.StartAsync();

        var answer = emulator.CallAsync("SignUp", new JsonObject { ["ClientId"] = emulator.ClientId(), ["Username"] = "alice", ["Password"] = password });

        await answer.Fails("InvalidPasswordException", $"Password did not conform with policy: {rule}");
        await emulator.AdminGetUserAsync("alice").Fails("UserNotFoundException", "User does not exist.");
    }

    [Theory]
    [InlineData("nickname2", "x", "InvalidParameterException", "Attributes did not conform to the schema: nickname2: Attribute does not exist in the schema.")]
    [InlineData("email", "not-an-address", "InvalidParameterException", "Invalid email address format.")]
    [InlineData("phone_number", "0206555", "InvalidParameterException", "Invalid phone number format.")]
    [InlineData("email_verified", "true", "NotAuthorizedException", "A client attempted to write unauthorized attribute")]
    [InlineData("sub", "x", "InvalidParameterException", "Cannot modify the non-mutable attribute sub")]
    [InlineData("birthdate", "2000", "InvalidParameterException", "Attributes did not conform to the schema: birthdate: String must be at least 10 characters long")]
    public async Task An_attribute_that_nobody_may_write_so_is_refused(string name, string value, string error, string message)
    {
        await using var emulator = await Pools.StartAsync();
        await emulator.SignUpAsync("alice", (name, value)).Fails(error, message);
        Assert.Empty(emulator.Outbox.All);
    }

    [Fact]
    public async Task A_fixed_code_makes_every_code_that_one()
    {
        await using var emulator = await Pools.StartAsync(options: o => o.FixedCode = "424242");
        await emulator.SignUpAsync("alice", ("email", "alice@example.com")).Ok();
        Assert.Equal("424242", emulator.Outbox.Latest("alice").Code);
        await emulator.ConfirmAsync("alice", "424242").Ok();
    }

    [Fact]
    public async Task Letter_case_tells_users_apart_only_where_the_pool_says_so()
    {
        await using var lenient = await Pools.StartAsync();
        await lenient.SignUpAsync("Alice").Ok();
        await lenient.SignUpAsync("alice").Fails("UsernameExistsException");
        Assert.Equal("Alice", (await lenient.AdminGetUserAsync("ALICE").Ok()).Text("Username"));

        await using var strict = await Pools.StartAsync(p => p.CaseSensitiveUsernames = true);
        await strict.SignUpAsync("Alice").Ok();
        await strict.SignUpAsync("alice").Ok();
        await strict.AdminGetUserAsync("ALICE").Fails("UserNotFoundException");
    }

    [Fact]
    public async Task What_a_registration_sends_to_features_that_are_not_there_is_accepted()
    {
        await using var emulator = await Pools.StartAsync();
        await emulator.CallAsync("SignUp", new JsonObject
        {
            ["ClientId"] = emulator.ClientId(),
            ["Username"] = "alice",
            ["Password"] = Pools.Password,
            ["ClientMetadata"] = new JsonObject { ["a"] = "b" },
            ["AnalyticsMetadata"] = new JsonObject { ["AnalyticsEndpointId"] = "x" },
            ["UserContextData"] = new JsonObject { ["EncodedData"] = "x", ["IpAddress"] = "127.0.0.1" },
            ["ValidationData"] = Pools.Attributes(("x", "y")),
        }).Ok();
    }
}
