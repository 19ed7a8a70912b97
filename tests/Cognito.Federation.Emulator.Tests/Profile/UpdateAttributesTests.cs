using System.Text.Json.Nodes;
using Cognito.Federation.Emulator.Tests.Passwords;
using Cognito.Federation.Emulator.Tests.SignIn;
using static Cognito.Federation.Emulator.Tests.Profile.ProfileCalls;

namespace Cognito.Federation.Emulator.Tests.Profile;

public sealed class UpdateAttributesTests
{
    private const string Unwritable = "A client attempted to write unauthorized attribute";

    [Fact]
    public async Task Attributes_are_changed_and_nothing_has_to_be_proved()
    {
        await using var emulator = await SignInCalls.StartAsync();
        var token = await emulator.AccessTokenAsync();

        var answer = await emulator.UpdateAsync(token, ("given_name", "Älice"), ("nickname", "Al")).Ok();

        Assert.Empty(answer.Json["CodeDeliveryDetailsList"]!.AsArray());
        Assert.Equal("Älice", await emulator.ReadAsync(token, "given_name"));
        Assert.Equal("Al", await emulator.ReadAsync(token, "nickname"));
        Assert.Equal("true", await emulator.ReadAsync(token, "email_verified"));
    }

    [Fact]
    public async Task A_changed_address_is_unverified_and_gets_a_code_where_the_pool_verifies_it()
    {
        await using var emulator = await SignInCalls.StartAsync();
        var token = await emulator.AccessTokenAsync();

        var answer = await emulator.UpdateAsync(token, ("email", NewAddress)).Ok();

        var delivery = Assert.Single(answer.Json["CodeDeliveryDetailsList"]!.AsArray())!;
        Assert.Equal(("email", "EMAIL", "n***@e***"), ((string?)delivery["AttributeName"], (string?)delivery["DeliveryMedium"], (string?)delivery["Destination"]));
        Assert.Equal((NewAddress, "false"), (await emulator.ReadAsync(token, "email"), await emulator.ReadAsync(token, "email_verified")));
        Assert.Equal(MessagePurpose.Attribute, emulator.Outbox.Latest(NewAddress).Purpose);
        await emulator.VerifyAsync(token, emulator.Code(NewAddress)).Ok();
        Assert.Equal("true", await emulator.ReadAsync(token, "email_verified"));
    }

    [Fact]
    public async Task A_changed_number_that_the_pool_does_not_verify_gets_no_code()
    {
        await using var emulator = await SignInCalls.StartAsync();
        var token = await emulator.AccessTokenAsync();

        var answer = await emulator.UpdateAsync(token, ("phone_number", "+15550001234")).Ok();

        Assert.Empty(answer.Json["CodeDeliveryDetailsList"]!.AsArray());
        Assert.Equal("false", await emulator.ReadAsync(token, "phone_number_verified"));
        Assert.Empty(emulator.Outbox.All);
    }

    [Fact]
    public async Task The_same_address_stays_verified_and_gets_no_code()
    {
        await using var emulator = await SignInCalls.StartAsync();
        var token = await emulator.AccessTokenAsync();

        await emulator.UpdateAsync(token, ("email", Address)).Ok();

        Assert.Equal("true", await emulator.ReadAsync(token, "email_verified"));
        Assert.Empty(emulator.Outbox.All);
    }

    [Fact]
    public async Task An_empty_value_deletes_the_attribute_and_what_was_known_of_it()
    {
        await using var emulator = await SignInCalls.StartAsync();
        var token = await emulator.AccessTokenAsync();

        await emulator.UpdateAsync(token, ("email", "")).Ok();

        Assert.Null(await emulator.ReadAsync(token, "email"));
        Assert.Null(await emulator.ReadAsync(token, "email_verified"));
    }

    [Theory]
    [InlineData("email_verified", "true", "NotAuthorizedException", Unwritable)]
    [InlineData("email", "no address", "InvalidParameterException", "Invalid email address format.")]
    [InlineData("sub", "x", "InvalidParameterException", "Cannot modify the non-mutable attribute sub")]
    [InlineData("favourite", "tea", "InvalidParameterException", "Attributes did not conform to the schema: favourite: Attribute does not exist in the schema.")]
    [InlineData("birthdate", "1", "InvalidParameterException", "Attributes did not conform to the schema: birthdate: String must be at least 10 characters long")]
    public async Task What_users_may_not_write_is_refused_and_nothing_else_is_written(string name, string value, string error, string message)
    {
        await using var emulator = await SignInCalls.StartAsync();
        var token = await emulator.AccessTokenAsync();

        await emulator.UpdateAsync(token, ("nickname", "Al"), (name, value)).Fails(error, message);

        Assert.Null(await emulator.ReadAsync(token, "nickname"));
    }

    [Fact]
    public async Task A_client_writes_only_the_attributes_that_it_lists()
    {
        var (emulator, token) = await StartMadeAsync("{}", """{ "ExplicitAuthFlows": ["ALLOW_USER_PASSWORD_AUTH"], "WriteAttributes": ["nickname"] }""");
        await using var _ = emulator;

        await emulator.UpdateAsync(token, ("given_name", "A")).Fails("NotAuthorizedException", Unwritable);
        await emulator.DeleteAttributesAsync(token, "email").Fails("NotAuthorizedException", Unwritable);
        await emulator.UpdateAsync(token, ("nickname", "Al")).Ok();
    }

    [Fact]
    public async Task Immutable_and_required_attributes_stay()
    {
        var (emulator, token) = await StartMadeAsync(
            """{ "Schema": [{ "Name": "name", "Required": true }, { "Name": "tenant", "AttributeDataType": "String", "Mutable": false }] }""",
            attributes: [("name", "Alice"), ("custom:tenant", "a")]);
        await using var _ = emulator;
        const string Immutable = "user.custom:tenant: Attribute cannot be updated.";
        const string Required = "Attributes did not conform to the schema: name: The attribute name is required";

        await emulator.UpdateAsync(token, ("custom:tenant", "b")).Fails("InvalidParameterException", Immutable);
        await emulator.DeleteAttributesAsync(token, "custom:tenant").Fails("InvalidParameterException", Immutable);
        await emulator.UpdateAsync(token, ("name", "")).Fails("InvalidParameterException", Required);
        await emulator.DeleteAttributesAsync(token, "email", "name").Fails("InvalidParameterException", Required);
        await emulator.UpdateAsync(token, ("name", "Ann")).Ok();

        Assert.Equal(Address, await emulator.ReadAsync(token, "email"));
    }

    [Fact]
    public async Task Attributes_are_deleted_and_one_that_is_not_there_is_no_error()
    {
        await using var emulator = await SignInCalls.StartAsync();
        var token = await emulator.AccessTokenAsync();
        await emulator.UpdateAsync(token, ("nickname", "Al")).Ok();

        await emulator.DeleteAttributesAsync(token, "nickname", "given_name", "email").Ok();

        Assert.Null(await emulator.ReadAsync(token, "nickname"));
        Assert.Null(await emulator.ReadAsync(token, "email"));
        Assert.Null(await emulator.ReadAsync(token, "email_verified"));
        await emulator.DeleteAttributesAsync(token, "favourite").Fails("InvalidParameterException");
        await emulator.DeleteAttributesAsync(token, "email_verified").Fails("NotAuthorizedException", Unwritable);
    }

    [Fact]
    public async Task Where_people_sign_in_with_an_address_it_is_theirs_alone_and_stays()
    {
        await using var emulator = await Pools.StartAsync(p =>
        {
            p.UsernameAttributes.Add("email");
            p.AddUser(Address, Pools.Password);
            p.AddUser("bob@example.com", Pools.Password);
        });
        var token = await emulator.AccessTokenAsync(Address);

        await emulator.UpdateAsync(token, ("email", "bob@example.com")).Fails("AliasExistsException", "An account with the email already exists.");
        await emulator.DeleteAttributesAsync(token, "email").Fails("InvalidParameterException");
        await emulator.UpdateAsync(token, ("email", NewAddress)).Ok();

        await emulator.SignInAsync(NewAddress).Ok();
        (await emulator.SignInAsync(Address)).AssertNotAuthorized();
    }

    [Fact]
    public async Task A_preferred_username_that_works_as_a_name_belongs_to_one_user()
    {
        await using var emulator = await SignInCalls.StartAsync(pool: p =>
        {
            p.AliasAttributes.Add("preferred_username");
            p.AddUser("bob", Pools.Password, u => u.Attributes["preferred_username"] = "boss");
        });
        var token = await emulator.AccessTokenAsync();

        await emulator.UpdateAsync(token, ("preferred_username", "boss")).Fails("AliasExistsException");
        await emulator.UpdateAsync(token, ("preferred_username", "queen")).Ok();

        await emulator.SignInAsync("queen").Ok();
    }

    [Theory]
    [InlineData("ResetRequired", "PasswordResetRequiredException")]
    [InlineData("Unconfirmed", "UserNotConfirmedException")]
    public async Task A_user_who_may_not_sign_in_keeps_no_profile(string status, string error)
    {
        await using var emulator = await SignInCalls.StartAsync();
        var token = await emulator.AccessTokenAsync();
        emulator.Change("alice", u => u.Status = Enum.Parse<UserStatus>(status));

        await emulator.UpdateAsync(token, ("nickname", "Al")).Fails(error);
        await emulator.DeleteAttributesAsync(token, "nickname").Fails(error);
        await emulator.SendCodeAsync(token).Fails(error);
        await emulator.VerifyAsync(token, "1").Fails(error);
        await emulator.DeleteUserAsync(token).Fails(error);
    }

    [Theory]
    [InlineData("UpdateUserAttributes")]
    [InlineData("DeleteUserAttributes")]
    [InlineData("GetUserAttributeVerificationCode")]
    [InlineData("VerifyUserAttribute")]
    [InlineData("DeleteUser")]
    public async Task Without_a_token_and_without_what_the_call_is_about_nothing_happens(string operation)
    {
        await using var emulator = await SignInCalls.StartAsync();
        await emulator.CallAsync(operation, new JsonObject()).Fails("InvalidParameterException");
    }
}
