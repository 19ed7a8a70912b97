using Cognito.Federation.Emulator;

namespace Cognito.Federation.Tests;

public sealed class ProfileUpdateTests
{
    private const string Address = "alice@example.com";
    private const string NewAddress = "new@example.org";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_change_that_needs_no_proof_is_complete()
    {
        await using var pool = await StartAsync();
        var token = await SignInAsync(pool);

        var update = await pool.Profile.UpdateAsync(token, Changed("given_name", "Älice"), cancellationToken: Cancellation);

        Assert.True(update.IsComplete);
        Assert.Empty(update.Deliveries);
        Assert.Equal("Älice", (await pool.Profile.GetAsync(token, Cancellation)).Attributes["given_name"]);
    }

    [Fact]
    public async Task A_changed_address_is_proved_with_the_code_that_was_sent_there()
    {
        await using var pool = await StartAsync();
        var token = await SignInAsync(pool);

        var update = await pool.Profile.UpdateAsync(token, Changed("email", NewAddress), cancellationToken: Cancellation);

        Assert.False(update.IsComplete);
        Assert.Equal([new CodeDelivery("n***@e***", "EMAIL", "email")], update.Deliveries);
        Assert.False((await pool.Profile.GetAsync(token, Cancellation)).IsEmailVerified);
        await pool.Profile.VerifyAsync(token, "email", Code(pool, NewAddress), Cancellation);
        Assert.True((await pool.Profile.GetAsync(token, Cancellation)).IsEmailVerified);
        Assert.DoesNotContain("n***@e***", update.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_pool_keeps_the_old_address_it_is_in_force_until_the_new_one_is_proved()
    {
        await using var pool = await StartAsync(p => p.AttributesRequireVerificationBeforeUpdate.Add("email"));
        var token = await SignInAsync(pool);

        var update = await pool.Profile.UpdateAsync(token, Changed("email", NewAddress), cancellationToken: Cancellation);
        var delivery = await pool.Profile.SendVerificationCodeAsync(token, "email", cancellationToken: Cancellation);

        Assert.Equal(Assert.Single(update.Deliveries), delivery);
        var before = await pool.Profile.GetAsync(token, Cancellation);
        Assert.Equal((Address, true), (before.Email, before.IsEmailVerified));
        await pool.Profile.VerifyAsync(token, "email", Code(pool, NewAddress), Cancellation);
        var after = await pool.Profile.GetAsync(token, Cancellation);
        Assert.Equal((NewAddress, true), (after.Email, after.IsEmailVerified));
    }

    [Fact]
    public async Task A_wrong_or_old_code_is_rejected_input()
    {
        await using var pool = await StartAsync();
        var token = await SignInAsync(pool);
        Assert.Equal(CognitoErrorCode.ExpiredCode, await RejectedAsync(() => pool.Profile.VerifyAsync(token, "email", "123456", Cancellation)));

        await pool.Profile.SendVerificationCodeAsync(token, "email", cancellationToken: Cancellation);

        var wrong = Code(pool, Address) == "000000" ? "000001" : "000000";
        Assert.Equal(CognitoErrorCode.CodeMismatch, await RejectedAsync(() => pool.Profile.VerifyAsync(token, "email", wrong, Cancellation)));
    }

    [Fact]
    public async Task Too_many_codes_are_rejected_input()
    {
        await using var pool = await StartAsync();
        var token = await SignInAsync(pool);
        for (var i = 0; i < 5; i++)
            await pool.Profile.SendVerificationCodeAsync(token, "email", cancellationToken: Cancellation);

        Assert.Equal(CognitoErrorCode.LimitExceeded, await RejectedAsync(() => pool.Profile.SendVerificationCodeAsync(token, "email", cancellationToken: Cancellation)));
    }

    [Fact]
    public async Task A_value_that_the_pool_refuses_is_rejected_input()
    {
        await using var pool = await StartAsync();
        var token = await SignInAsync(pool);

        Assert.Equal(CognitoErrorCode.InvalidParameter, await RejectedAsync(() => pool.Profile.UpdateAsync(token, Changed("email", "no address"), cancellationToken: Cancellation)));
    }

    [Fact]
    public async Task A_name_that_belongs_to_another_user_is_rejected_input()
    {
        await using var pool = await StartAsync(p =>
        {
            p.AliasAttributes.Add("preferred_username");
            p.AddUser("bob", TestPool.Password, u => u.Attributes["preferred_username"] = "boss");
        });
        var token = await SignInAsync(pool);

        Assert.Equal(CognitoErrorCode.AliasExists, await RejectedAsync(() => pool.Profile.UpdateAsync(token, Changed("preferred_username", "boss"), cancellationToken: Cancellation)));
    }

    [Fact]
    public async Task An_attribute_that_the_app_client_may_not_write_is_the_operators_matter_and_ends_no_session()
    {
        await using var pool = await StartAsync();
        var token = await SignInAsync(pool);

        var fault = await Assert.ThrowsAsync<CognitoServiceException>(() => pool.Profile.UpdateAsync(token, Changed("email_verified", "true"), cancellationToken: Cancellation));

        Assert.Equal(CognitoErrorCode.AttributeNotWritable, fault.Code);
        Assert.Contains("WriteAttributes", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Attributes_are_deleted()
    {
        await using var pool = await StartAsync();
        var token = await SignInAsync(pool);
        await pool.Profile.UpdateAsync(token, Changed("nickname", "Al"), cancellationToken: Cancellation);

        await pool.Profile.DeleteAttributesAsync(token, ["nickname", "email"], Cancellation);

        var profile = await pool.Profile.GetAsync(token, Cancellation);
        Assert.False(profile.Attributes.ContainsKey("nickname"));
        Assert.Null(profile.Email);
        Assert.Equal(
            CognitoErrorCode.InvalidParameter,
            (await Assert.ThrowsAsync<CognitoServiceException>(() => pool.Profile.DeleteAttributesAsync(token, ["favourite"], Cancellation))).Code);
    }

    [Fact]
    public async Task A_deleted_account_ends_its_sessions()
    {
        await using var pool = await StartAsync();
        var token = await SignInAsync(pool);

        await pool.Profile.DeleteAccountAsync(token, Cancellation);

        Assert.Equal(CognitoErrorCode.UserNotFound, (await Assert.ThrowsAsync<ReauthenticationRequiredException>(() => pool.Profile.GetAsync(token, Cancellation))).Code);
        await Assert.ThrowsAsync<ReauthenticationRequiredException>(() => pool.Profile.DeleteAccountAsync(token, Cancellation));
        Assert.IsType<SignInRejected>(await pool.SignIn.StartAsync(SignInRequest.Password("alice", TestPool.Password), Cancellation));
    }

    [Fact]
    public async Task The_service_answers_a_deletion_with_nothing_at_all()
    {
        var handler = new RecordedHandler().Reply("");
        var directory = UserDirectory.Create(new CognitoFederationOptions { UserPool = { Id = "us-east-1_AbCdEfGhI", ClientId = "client1" } }, handler: handler);

        await directory.Profile.DeleteAccountAsync(new AccessToken("a"), Cancellation);

        Assert.Single(handler.Requests);
    }

    [Fact]
    public async Task Where_the_service_promises_a_body_nothing_cannot_be_used()
    {
        var directory = UserDirectory.Create(new CognitoFederationOptions { UserPool = { Id = "us-east-1_AbCdEfGhI", ClientId = "client1" } }, handler: new RecordedHandler().Reply(""));

        var fault = await Assert.ThrowsAsync<CognitoServiceException>(() => directory.Profile.VerifyAsync(new AccessToken("a"), "email", "1", Cancellation));

        Assert.Equal(CognitoErrorCode.UnreadableReply, fault.Code);
    }

    [Fact]
    public async Task A_session_that_is_over_asks_for_a_new_sign_in()
    {
        await using var pool = await StartAsync();
        var token = await SignInAsync(pool);
        await pool.Directory.Sessions.SignOutEverywhereAsync(token, Cancellation);
        Func<Task>[] calls =
        [
            () => pool.Profile.UpdateAsync(token, Changed("nickname", "Al"), cancellationToken: Cancellation),
            () => pool.Profile.DeleteAttributesAsync(token, ["nickname"], Cancellation),
            () => pool.Profile.SendVerificationCodeAsync(token, "email", cancellationToken: Cancellation),
            () => pool.Profile.VerifyAsync(token, "email", "1", Cancellation),
            () => pool.Profile.DeleteAccountAsync(token, Cancellation),
        ];

        foreach (var call in calls)
            Assert.Equal(CognitoErrorCode.TokenRevoked, (await Assert.ThrowsAsync<ReauthenticationRequiredException>(call)).Code);
    }

    [Fact]
    public async Task The_client_metadata_goes_along()
    {
        await using var pool = await StartAsync();
        var token = await SignInAsync(pool);
        var context = new RequestContext { ClientMetadata = new Dictionary<string, string> { ["source"] = "web" }, IpAddress = "192.0.2.7" };

        await pool.Profile.UpdateAsync(token, Changed("nickname", "Al"), context, Cancellation);
        await pool.Profile.SendVerificationCodeAsync(token, "email", context, Cancellation);

        foreach (var operation in (string[])["UpdateUserAttributes", "GetUserAttributeVerificationCode"])
        {
            var sent = Assert.Single(pool.Sent(operation));
            Assert.Equal("web", (string?)sent["ClientMetadata"]!["source"]);
            Assert.Null(sent["UserContextData"]);
        }
    }

    [Fact]
    public async Task Nothing_to_change_and_empty_texts_are_mistakes_of_the_program()
    {
        await using var pool = await StartAsync();
        var token = new AccessToken("a");

        await Assert.ThrowsAsync<ArgumentException>("attributes", () => pool.Profile.UpdateAsync(token, new Dictionary<string, string>(), cancellationToken: Cancellation));
        await Assert.ThrowsAsync<ArgumentException>("names", () => pool.Profile.DeleteAttributesAsync(token, [], Cancellation));
        await Assert.ThrowsAsync<ArgumentException>("names", () => pool.Profile.DeleteAttributesAsync(token, ["nickname", ""], Cancellation));
        await Assert.ThrowsAsync<ArgumentException>("attribute", () => pool.Profile.SendVerificationCodeAsync(token, "", cancellationToken: Cancellation));
        await Assert.ThrowsAsync<ArgumentException>("attribute", () => pool.Profile.VerifyAsync(token, "", "1", Cancellation));
        await Assert.ThrowsAsync<ArgumentException>("code", () => pool.Profile.VerifyAsync(token, "email", "", Cancellation));
        await Assert.ThrowsAsync<InvalidOperationException>(() => pool.Profile.UpdateAsync(default, Changed("nickname", "Al"), cancellationToken: Cancellation));
        await Assert.ThrowsAsync<InvalidOperationException>(() => pool.Profile.DeleteAccountAsync(default, Cancellation));
        Assert.Empty(pool.Emulator.Requests.All);
    }

    private static Task<TestPool> StartAsync(Action<UserPoolSeed>? pool = null) => TestPool.StartAsync(p =>
    {
        pool?.Invoke(p);
        p.AddUser("alice", TestPool.Password, u =>
        {
            u.Attributes["email"] = Address;
            u.Attributes["email_verified"] = "true";
        });
    });

    private static Dictionary<string, string> Changed(string name, string value) => new() { [name] = value };

    private static string Code(TestPool pool, string destination) => pool.Emulator.Outbox.Latest(destination).Code;

    private static async Task<CognitoErrorCode> RejectedAsync(Func<Task> call) => (await Assert.ThrowsAsync<RejectedInputException>(call)).Code;

    private static async Task<AccessToken> SignInAsync(TestPool pool) =>
        Assert.IsType<SignedIn>(await pool.SignIn.StartAsync(SignInRequest.Password("alice", TestPool.Password), Cancellation)).Session.AccessToken;
}
