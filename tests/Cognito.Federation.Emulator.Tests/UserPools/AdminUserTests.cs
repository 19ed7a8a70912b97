using System.Net;
using System.Text.Json.Nodes;
using Cognito.Federation.Emulator.Tests.SignIn;
using static Cognito.Federation.Emulator.Tests.AdminCalls;

namespace Cognito.Federation.Emulator.Tests;

/// <summary>Users whom an administrator makes, from the invitation to the sign-in.</summary>
public sealed class AdminUserTests
{
    private const string Chosen = "Chosen-Horse-2";

    [Fact]
    public async Task An_invited_user_signs_in_with_the_mailed_password_and_chooses_another()
    {
        await using var emulator = await StartEmptyAsync();
        var pool = await emulator.CreatePoolAsync(settings: """{ "AutoVerifiedAttributes": ["email"] }""");
        (await emulator.CreateClientAsync(pool)).Succeeded();

        var created = await InviteAsync(emulator, pool, "alice").Ok();
        var invitation = emulator.Outbox.Latest("alice@example.com");
        var tokens = await emulator.AnswerNewPasswordAsync(await emulator.SignInAsync("alice", invitation.Code), "alice", Chosen);

        Assert.Equal(("alice", "FORCE_CHANGE_PASSWORD"), (created.Text("User", "Username"), created.Text("User", "UserStatus")));
        Assert.True((bool)created.Json["User"]!["Enabled"]!);
        Assert.Equal((MessagePurpose.Invitation, DeliveryMedium.Email), (invitation.Purpose, invitation.Medium));
        Assert.Equal("alice", (await emulator.GetUserAsync(tokens.Token("AccessToken"))).Text("Username"));
        Assert.NotEmpty((await SrpSignIn.RunAsync(emulator, emulator.Client(), "alice", Chosen)).Token("IdToken"));
        Assert.Equal("CONFIRMED", (await emulator.OnPoolAsync("AdminGetUser", pool, ("Username", "alice")).Ok()).Text("UserStatus"));
    }

    [Fact]
    public async Task A_temporary_password_is_made_to_fit_the_policy_and_differs_each_time()
    {
        await using var emulator = await StartEmptyAsync();
        var pool = await emulator.CreatePoolAsync(settings: """{ "Policies": { "PasswordPolicy": { "MinimumLength": 20, "RequireUppercase": true, "RequireLowercase": true, "RequireNumbers": true, "RequireSymbols": true } } }""");
        for (var i = 0; i < 10; i++)
            await InviteAsync(emulator, pool, $"user{i}").Ok();

        var passwords = emulator.Outbox.All.Select(static m => m.Code).ToList();

        Assert.Equal(10, passwords.Distinct().Count());
        Assert.All(passwords, password => Assert.Null(emulator.State.UserPools.All[0].Settings.PasswordPolicy.FirstFault(password)));
    }

    [Fact]
    public async Task An_invitation_may_be_repeated_with_another_password_until_it_is_taken()
    {
        await using var emulator = await StartEmptyAsync();
        var pool = await emulator.CreatePoolAsync();
        (await emulator.CreateClientAsync(pool)).Succeeded();
        await InviteAsync(emulator, pool, "alice").Ok();
        await InviteAsync(emulator, pool, "alice", ("MessageAction", "RESEND")).Ok();
        var (first, second) = (emulator.Outbox.All[0].Code, emulator.Outbox.All[1].Code);

        Assert.NotEqual(first, second);
        (await emulator.SignInAsync("alice", first)).AssertNotAuthorized();
        (await emulator.AnswerNewPasswordAsync(await emulator.SignInAsync("alice", second), "alice", Chosen)).Token("IdToken");
        await InviteAsync(emulator, pool, "alice", ("MessageAction", "RESEND")).Fails("UnsupportedUserStateException");
        await InviteAsync(emulator, pool, "nobody", ("MessageAction", "RESEND")).Fails("UserNotFoundException");
    }

    [Fact]
    public async Task A_user_may_be_made_in_silence_and_with_a_password_of_the_administrators()
    {
        await using var emulator = await StartEmptyAsync();
        var pool = await emulator.CreatePoolAsync();
        (await emulator.CreateClientAsync(pool)).Succeeded();

        await InviteAsync(emulator, pool, "alice", ("MessageAction", "SUPPRESS"), ("TemporaryPassword", "Temporary-1")).Ok();

        Assert.Empty(emulator.Outbox.All);
        Assert.Equal("NEW_PASSWORD_REQUIRED", (await emulator.SignInAsync("alice", "Temporary-1")).Text("ChallengeName"));
    }

    [Fact]
    public async Task Mediums_decide_where_the_invitation_goes()
    {
        await using var emulator = await StartEmptyAsync();
        var pool = await emulator.CreatePoolAsync();
        Task<Answer> MakeAsync(string name, string? mediums, params (string, string)[] attributes)
            => emulator.OnPoolAsync("AdminCreateUser", pool, ("Username", name), ("UserAttributes", Pools.Attributes(attributes)), ("DesiredDeliveryMediums", mediums is null ? null : JsonNode.Parse(mediums)));

        await MakeAsync("both", """["EMAIL", "SMS"]""", ("email", "both@example.com"), ("phone_number", "+15555550100")).Ok();
        await MakeAsync("phone", null, ("email", "phone@example.com"), ("phone_number", "+15555550101")).Ok();
        await MakeAsync("mail", null, ("email", "mail@example.com")).Ok();
        await MakeAsync("none", """["SMS"]""", ("email", "none@example.com")).Fails("InvalidParameterException", "User does not have delivery details set");

        Assert.Equal(["both@example.com", "+15555550100", "+15555550101"], emulator.Outbox.All.Select(static m => m.Destination));
        await emulator.OnPoolAsync("AdminGetUser", pool, ("Username", "none")).Fails("UserNotFoundException");
    }

    [Fact]
    public async Task A_permanent_password_confirms_and_a_temporary_one_must_be_changed()
    {
        await using var emulator = await StartEmptyAsync();
        var pool = await emulator.CreatePoolAsync();
        (await emulator.CreateClientAsync(pool)).Succeeded();
        await InviteAsync(emulator, pool, "alice", ("MessageAction", "SUPPRESS")).Ok();
        Task<Answer> SetAsync(string password, JsonNode? permanent) => emulator.OnPoolAsync("AdminSetUserPassword", pool, ("Username", "alice"), ("Password", password), ("Permanent", permanent));

        await SetAsync(SignInCalls.Password, true).Ok();
        Assert.NotEmpty((await emulator.SignInAsync()).Token("IdToken"));
        Assert.NotEmpty((await SrpSignIn.RunAsync(emulator, emulator.Client(), "alice", SignInCalls.Password)).Token("IdToken"));

        await SetAsync(Chosen, null).Ok();
        (await emulator.SignInAsync()).AssertNotAuthorized();
        Assert.Equal("NEW_PASSWORD_REQUIRED", (await emulator.SignInAsync("alice", Chosen)).Text("ChallengeName"));

        await SetAsync("weak", true).Fails("InvalidPasswordException", "Password did not conform with policy: Password not long enough");
        Assert.Equal("NEW_PASSWORD_REQUIRED", (await emulator.SignInAsync("alice", Chosen)).Text("ChallengeName"));
    }

    [Fact]
    public async Task An_administrator_confirms_who_has_signed_up_once()
    {
        await using var emulator = await Pools.StartAsync();
        await emulator.SignUpAsync("alice").Ok();
        (await emulator.SignInAsync("alice", Pools.Password)).AssertRefused("UserNotConfirmedException", "User is not confirmed.");

        await emulator.OnPoolAsync("AdminConfirmSignUp", emulator.PoolId(), ("Username", "alice")).Ok();

        Assert.NotEmpty((await emulator.SignInAsync("alice", Pools.Password)).Token("IdToken"));
        await emulator.OnPoolAsync("AdminConfirmSignUp", emulator.PoolId(), ("Username", "alice")).Fails("NotAuthorizedException");
    }

    [Fact]
    public async Task A_user_is_found_by_name_and_subject_and_an_unknown_one_is_told()
    {
        await using var emulator = await Pools.StartAsync(static p => p.AddUser("alice", Pools.Password));
        var pool = emulator.PoolId();
        var subject = (await emulator.AdminGetUserAsync("alice").Ok()).Attribute("sub")!;

        Assert.Equal("alice", (await emulator.AdminGetUserAsync(subject).Ok()).Text("Username"));
        await emulator.AdminGetUserAsync("nobody").Fails("UserNotFoundException", "User does not exist.");
        await emulator.OnPoolAsync("AdminSetUserPassword", pool, ("Username", "nobody"), ("Password", Chosen)).Fails("UserNotFoundException", "User does not exist.");
        await emulator.OnPoolAsync("AdminConfirmSignUp", pool, ("Username", "nobody")).Fails("UserNotFoundException", "User does not exist.");
        await InviteAsync(emulator, pool, "ALICE").Fails("UsernameExistsException");
    }

    [Theory]
    [InlineData("""{ "Username": "x", "MessageAction": "SHOUT" }""", "InvalidParameterException")]
    [InlineData("""{ "Username": "x", "DesiredDeliveryMediums": ["PIGEON"] }""", "InvalidParameterException")]
    [InlineData("""{ "Username": "x", "DesiredDeliveryMediums": [null] }""", "InvalidParameterException")]
    [InlineData("""{ "Username": "x", "UserAttributes": [null] }""", "InvalidParameterException")]
    [InlineData("""{ "Username": "x", "UserAttributes": [{ "Value": "y" }] }""", "InvalidParameterException")]
    [InlineData("""{ "Username": "x", "UserAttributes": [{ "Name": "shoe_size", "Value": "44" }] }""", "InvalidParameterException")]
    [InlineData("""{ "Username": "x", "UserAttributes": [{ "Name": "email", "Value": "no address" }] }""", "InvalidParameterException")]
    [InlineData("""{ "Username": "x", "ClientMetadata": { "a": null } }""", "InvalidParameterException")]
    [InlineData("""{ "Username": "" }""", "InvalidParameterException")]
    [InlineData("""{}""", "InvalidParameterException")]
    [InlineData("""{ "Username": "x", "TemporaryPassword": "weak" }""", "InvalidPasswordException")]
    [InlineData("""{ "Username": "x", "Password": "Strong-Horse-1" }""", "EmulatorUnsupportedException")]
    public async Task A_wrong_user_is_not_made(string body, string error)
    {
        await using var emulator = await Pools.StartAsync();
        var request = JsonNode.Parse(body)!;
        request["UserPoolId"] = emulator.PoolId();

        await emulator.CallSignedAsync("AdminCreateUser", request).Fails(error);

        Assert.Equal(HttpStatusCode.BadRequest, (await emulator.AdminGetUserAsync("x")).Status);
        Assert.Empty(emulator.Outbox.All);
    }

    private static Task<Answer> InviteAsync(CognitoEmulator emulator, string pool, string username, params (string, JsonNode?)[] more) => emulator.OnPoolAsync(
        "AdminCreateUser",
        pool,
        [
            ("Username", username),
            ("UserAttributes", Pools.Attributes(("email", $"{username}@example.com"), ("email_verified", "true"))),
            ("DesiredDeliveryMediums", new JsonArray("EMAIL")),
            .. more,
        ]);
}
