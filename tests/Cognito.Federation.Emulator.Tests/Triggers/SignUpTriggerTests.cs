using System.Text.Json.Nodes;
using Cognito.Federation.Emulator.Tests.SignIn;
using Cognito.Federation.Triggers;
using Microsoft.AspNetCore.Http;

namespace Cognito.Federation.Emulator.Tests.Triggers;

public sealed class SignUpTriggerTests
{
    [Fact]
    public async Task A_handler_may_confirm_and_verify_whoever_registers_and_is_told_again_once_that_is_done()
    {
        PreSignUpEvent? before = null;
        PostConfirmationEvent? after = null;
        await using var emulator = await TriggerPools.StartAsync(t => t
            .Do<PreSignUpEvent>(e =>
            {
                before = e;
                e.VerifyEmail();
            })
            .Do<PostConfirmationEvent>(e => after = e));

        var answer = await emulator.CallAsync("SignUp", SignUp(emulator, "bob", ("email", "bob@example.com"))
            .With("ValidationData", Pools.Attributes(("invite", "7"))).With("ClientMetadata", TriggerPools.Metadata("web"))).Ok();

        Assert.Equal("true", answer.Text("UserConfirmed"));
        Assert.Null(answer.Json["CodeDeliveryDetails"]);
        Assert.Empty(emulator.Outbox.All);
        Assert.Equal("true", (await emulator.AdminGetUserAsync("bob").Ok()).Attribute("email_verified"));
        Assert.NotEmpty((await emulator.SignInAsync("bob")).Token("AccessToken"));

        Assert.Equal(("PreSignUp_SignUp", "1", "us-east-1", emulator.PoolId(), "bob"), ($"{before!.TriggerSource}", before.Version, before.Region, before.UserPoolId, before.UserName));
        Assert.Equal(emulator.ClientId(), before.CallerContext.ClientId);
        Assert.Equal([KeyValuePair.Create("email", "bob@example.com")], before.Request.UserAttributes);
        Assert.Equal(("7", "web"), (before.Request.ValidationData["invite"], before.Request.ClientMetadata["from"]));

        Assert.Equal(TriggerSource.PostConfirmationConfirmSignUp, after!.TriggerSource);
        Assert.Equal((answer.Text("UserSub"), "CONFIRMED", "true"), (after.Request.UserAttributes["sub"], after.Request.UserAttributes["cognito:user_status"], after.Request.UserAttributes["email_verified"]));
        Assert.Equal("web", after.Request.ClientMetadata["from"]);
    }

    [Fact]
    public async Task A_handler_that_decides_nothing_lets_the_registration_go_on()
    {
        await using var emulator = await TriggerPools.StartAsync(t => t.Do<PreSignUpEvent>(_ => { }));
        var answer = await emulator.SignUpAsync("bob", ("email", "bob@example.com")).Ok();
        Assert.Equal("false", answer.Text("UserConfirmed"));
        await emulator.ConfirmAsync("bob", emulator.Outbox.Latest("bob").Code).Ok();
    }

    [Fact]
    public async Task What_a_handler_throws_is_shown_and_nobody_is_made()
    {
        await using var emulator = await TriggerPools.StartAsync(t => t.Do<PreSignUpEvent>(_ => throw new InvalidOperationException("Registration from this domain is not allowed.")));
        await emulator.SignUpAsync("bob", ("email", "bob@example.com"))
            .Fails("UserLambdaValidationException", "PreSignUp failed with error Registration from this domain is not allowed..");
        await emulator.AdminGetUserAsync("bob").Fails("UserNotFoundException");
        Assert.Empty(emulator.Outbox.All);
    }

    [Fact]
    public async Task Nothing_can_be_verified_that_is_not_there()
    {
        await using var emulator = await TriggerPools.StartAsync(t => t.Do<PreSignUpEvent>(e => e.Response.AutoVerifyPhone = true));
        await emulator.SignUpAsync("bob").Fails("InvalidLambdaResponseException", "Unrecognizable lambda output: PreSignUp answered autoVerifyPhone, but the user has no phone_number.");
        await emulator.AdminGetUserAsync("bob").Fails("UserNotFoundException");
    }

    [Fact]
    public async Task An_alias_that_is_verified_unasked_still_belongs_to_one_user()
    {
        await using var emulator = await TriggerPools.StartAsync(t => t.Do<PreSignUpEvent>(e => e.VerifyEmail()), pool: p => p.AliasAttributes.Add("email"));
        await emulator.SignUpAsync("bob", ("email", "alice@example.com")).Fails("UsernameExistsException");
        await emulator.AdminGetUserAsync("bob").Fails("UserNotFoundException");
    }

    [Fact]
    public async Task For_an_administrator_a_handler_decides_nothing_but_may_refuse()
    {
        PreSignUpEvent? seen = null;
        await using var emulator = await TriggerPools.StartAsync(t => t
            .Do<PreSignUpEvent>(e =>
            {
                seen = e;
                e.VerifyEmail();
                if (e.UserName == "eve")
                    throw new InvalidOperationException("no eve");
            })
            .Do<PostConfirmationEvent>(_ => Assert.Fail("nobody is confirmed")));

        var user = await emulator.OnPoolAsync("AdminCreateUser", emulator.PoolId(),
            ("Username", "bob"), ("UserAttributes", Pools.Attributes(("email", "bob@example.com"))), ("ValidationData", Pools.Attributes(("invite", "7"))), ("ClientMetadata", TriggerPools.Metadata("office"))).Ok();

        Assert.Equal("FORCE_CHANGE_PASSWORD", user.Text("User", "UserStatus"));
        Assert.Null((await emulator.AdminGetUserAsync("bob").Ok()).Attribute("email_verified"));
        Assert.Equal(("PreSignUp_AdminCreateUser", "CLIENT_ID_NOT_APPLICABLE"), ($"{seen!.TriggerSource}", seen.CallerContext.ClientId));
        Assert.Equal(("7", "office"), (seen.Request.ValidationData["invite"], seen.Request.ClientMetadata["from"]));
        await emulator.OnPoolAsync("AdminCreateUser", emulator.PoolId(), ("Username", "eve"), ("UserAttributes", Pools.Attributes(("email", "eve@example.com"))))
            .Fails("UserLambdaValidationException", "PreSignUp failed with error no eve.");
        await emulator.AdminGetUserAsync("eve").Fails("UserNotFoundException");
    }

    [Fact]
    public async Task A_confirmation_is_told_to_the_handler_and_stands_whatever_it_says()
    {
        var seen = new List<PostConfirmationEvent>();
        await using var emulator = await TriggerPools.StartAsync(t => t.Do<PostConfirmationEvent>(e =>
        {
            seen.Add(e);
            throw new InvalidOperationException("the list is full");
        }));
        foreach (var name in new[] { "bob", "carol" })
            await emulator.SignUpAsync(name, ("email", $"{name}@example.com")).Ok();

        await emulator.CallAsync("ConfirmSignUp", new JsonObject { ["ClientId"] = emulator.ClientId(), ["Username"] = "bob", ["ConfirmationCode"] = emulator.Outbox.Latest("bob").Code, ["ClientMetadata"] = TriggerPools.Metadata("web") })
            .Fails("UserLambdaValidationException", "PostConfirmation failed with error the list is full.");
        await emulator.OnPoolAsync("AdminConfirmSignUp", emulator.PoolId(), ("Username", "carol")).Fails("UserLambdaValidationException");

        Assert.Equal(["bob", "carol"], seen.Select(e => e.UserName));
        Assert.All(seen, e => Assert.Equal(TriggerSource.PostConfirmationConfirmSignUp, e.TriggerSource));
        Assert.Equal([emulator.ClientId(), "CLIENT_ID_NOT_APPLICABLE"], seen.Select(e => e.CallerContext.ClientId));
        Assert.Equal("web", seen[0].Request.ClientMetadata["from"]);
        foreach (var name in new[] { "bob", "carol" })
            Assert.Equal("CONFIRMED", (await emulator.AdminGetUserAsync(name).Ok()).Text("UserStatus"));
    }

    [Fact]
    public async Task A_forgotten_password_that_was_replaced_is_a_confirmation_with_a_source_of_its_own()
    {
        PostConfirmationEvent? seen = null;
        await using var emulator = await TriggerPools.StartAsync(t => t.Do<PostConfirmationEvent>(e => seen = e));
        var client = emulator.State.UserPools.GetClient(emulator.ClientId());

        await PostConfirmation.PasswordResetAsync(new OperationContext(emulator.State, new DefaultHttpContext(), "ConfirmForgotPassword"), client, client.Pool.Users.Find("alice")!);

        Assert.Equal((TriggerSource.PostConfirmationConfirmForgotPassword, "alice", emulator.ClientId()), (seen!.TriggerSource, seen.UserName, seen.CallerContext.ClientId));
    }

    private static JsonObject SignUp(CognitoEmulator emulator, string username, params (string Name, string Value)[] attributes) =>
        new() { ["ClientId"] = emulator.ClientId(), ["Username"] = username, ["Password"] = Pools.Password, ["UserAttributes"] = Pools.Attributes(attributes) };
}
