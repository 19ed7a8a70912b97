namespace Cognito.Federation.Tests;

public sealed class SignUpTests
{
    private const string Email = "alice@example.com";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_person_registers_and_confirms_with_the_code_that_was_mailed(bool withSecret)
    {
        await using var pool = await TestPool.StartAsync(client: c => c.GenerateSecret = withSecret);

        var receipt = await pool.SignUp.RegisterAsync(Alice(), Cancellation);

        Assert.False(receipt.IsConfirmed);
        Assert.Equal("alice", receipt.Username);
        Assert.True(Guid.TryParse(receipt.Subject, out _));
        Assert.Equal(new CodeDelivery("a***@e***", "EMAIL", "email"), receipt.Delivery);

        await pool.SignUp.ConfirmAsync("alice", pool.Emulator.Outbox.Latest(Email).Code, cancellationToken: Cancellation);

        Assert.IsType<SignedIn>(await pool.SignIn.StartAsync(SignInRequest.Password("alice", TestPool.Password), Cancellation));
    }

    [Fact]
    public async Task A_resent_code_confirms()
    {
        await using var pool = await TestPool.StartAsync(client: c => c.GenerateSecret = true);
        await pool.SignUp.RegisterAsync(Alice(), Cancellation);

        var delivery = await pool.SignUp.ResendCodeAsync("alice", cancellationToken: Cancellation);

        Assert.Equal("EMAIL", delivery.Medium);
        await pool.SignUp.ConfirmAsync("alice", pool.Emulator.Outbox.Latest(Email).Code, cancellationToken: Cancellation);
        Assert.Equal(2, pool.Emulator.Outbox.All.Count);
    }

    [Fact]
    public async Task A_taken_name_is_rejected_input()
    {
        await using var pool = await TestPool.StartAsync();
        await pool.SignUp.RegisterAsync(Alice(), Cancellation);

        var refusal = await Assert.ThrowsAsync<RejectedInputException>(() => pool.SignUp.RegisterAsync(Alice(), Cancellation));

        Assert.Equal(CognitoErrorCode.UsernameExists, refusal.Code);
        Assert.Equal("SignUp", refusal.Operation);
        Assert.Equal("UsernameExistsException", refusal.ServiceErrorType);
        Assert.False(string.IsNullOrEmpty(refusal.RequestId));
        Assert.Contains(refusal.RequestId!, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_weak_password_is_rejected_input_and_the_service_says_which_rule()
    {
        await using var pool = await TestPool.StartAsync();

        var refusal = await Assert.ThrowsAsync<RejectedInputException>(() => pool.SignUp.RegisterAsync(new SignUpRequest("alice", "alllowercase").With("email", Email), Cancellation));

        Assert.Equal(CognitoErrorCode.InvalidPassword, refusal.Code);
        Assert.Contains("policy", refusal.ServiceMessage, StringComparison.Ordinal);
        Assert.DoesNotContain("alllowercase", refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_attribute_that_the_pool_refuses_is_rejected_input()
    {
        await using var pool = await TestPool.StartAsync();

        var refusal = await Assert.ThrowsAsync<RejectedInputException>(() => pool.SignUp.RegisterAsync(new SignUpRequest("alice", TestPool.Password).With("email", "no address"), Cancellation));

        Assert.Equal(CognitoErrorCode.InvalidParameter, refusal.Code);
    }

    [Fact]
    public async Task A_wrong_code_is_rejected_input_and_leaves_the_user_unconfirmed()
    {
        await using var pool = await TestPool.StartAsync();
        await pool.SignUp.RegisterAsync(Alice(), Cancellation);
        var wrong = pool.Emulator.Outbox.Latest(Email).Code == "000000" ? "000001" : "000000";

        var refusal = await Assert.ThrowsAsync<RejectedInputException>(() => pool.SignUp.ConfirmAsync("alice", wrong, cancellationToken: Cancellation));

        Assert.Equal(CognitoErrorCode.CodeMismatch, refusal.Code);
        Assert.DoesNotContain(wrong, refusal.Message, StringComparison.Ordinal);
        var outcome = await pool.SignIn.StartAsync(SignInRequest.Password("alice", TestPool.Password), Cancellation);
        Assert.Equal("alice", Assert.IsType<ConfirmationRequired>(outcome).Username);
    }

    [Fact]
    public async Task A_code_of_yesterday_is_expired()
    {
        await using var pool = await TestPool.StartAsync();
        await pool.SignUp.RegisterAsync(Alice(), Cancellation);
        pool.Emulator.Clock.Advance(TimeSpan.FromHours(25));

        var refusal = await Assert.ThrowsAsync<RejectedInputException>(() => pool.SignUp.ConfirmAsync("alice", pool.Emulator.Outbox.Latest(Email).Code, cancellationToken: Cancellation));

        Assert.Equal(CognitoErrorCode.ExpiredCode, refusal.Code);
    }

    [Fact]
    public async Task Confirming_twice_says_that_the_user_is_confirmed()
    {
        await using var pool = await TestPool.StartAsync(p => p.AddUser("alice", TestPool.Password));

        var refusal = await Assert.ThrowsAsync<RejectedInputException>(() => pool.SignUp.ConfirmAsync("alice", "123456", cancellationToken: Cancellation));

        Assert.Equal(CognitoErrorCode.UserAlreadyConfirmed, refusal.Code);
    }

    [Fact]
    public async Task An_app_client_that_does_not_exist_is_the_operators_matter_and_is_named()
    {
        await using var pool = await TestPool.StartAsync();
        pool.Options.UserPool.ClientId = "1234567890abcdefghijklmnop";
        var signUp = UserDirectory.Create(pool.Options).SignUp;

        var fault = await Assert.ThrowsAsync<CognitoServiceException>(() => signUp.RegisterAsync(Alice(), Cancellation));

        Assert.Equal(CognitoErrorCode.AppClientNotFound, fault.Code);
        Assert.Contains("1234567890abcdefghijklmnop", fault.Message, StringComparison.Ordinal);
        Assert.Contains("Cognito:UserPool:ClientId", fault.Message, StringComparison.Ordinal);
        Assert.False(fault.IsTransient);
    }

    [Fact]
    public async Task A_wrong_client_secret_is_the_operators_matter_and_is_never_printed()
    {
        await using var pool = await TestPool.StartAsync(client: c => c.GenerateSecret = true);
        pool.Options.UserPool.ClientSecret = "not-the-secret";
        var signUp = UserDirectory.Create(pool.Options).SignUp;

        var fault = await Assert.ThrowsAsync<CognitoServiceException>(() => signUp.RegisterAsync(Alice(), Cancellation));

        Assert.Equal(CognitoErrorCode.SecretHashMismatch, fault.Code);
        Assert.DoesNotContain("not-the-secret", fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_request_context_and_the_attributes_go_along()
    {
        await using var pool = await TestPool.StartAsync();
        var context = new RequestContext { ClientMetadata = new Dictionary<string, string> { ["source"] = "web" }, AnalyticsEndpointId = "endpoint-1", IpAddress = "192.0.2.7", EncodedDeviceFingerprint = "fingerprint" };
        var request = new SignUpRequest("alice", TestPool.Password) { Context = context }.With("email", Email);
        request.ValidationData["invitation"] = "abc";

        await pool.SignUp.RegisterAsync(request, Cancellation);
        await pool.SignUp.ResendCodeAsync("alice", context, Cancellation);
        await pool.SignUp.ConfirmAsync("alice", pool.Emulator.Outbox.Latest(Email).Code, context, Cancellation);

        foreach (var operation in (string[])["SignUp", "ResendConfirmationCode", "ConfirmSignUp"])
        {
            var sent = Assert.Single(pool.Sent(operation));
            Assert.Equal("web", (string?)sent["ClientMetadata"]!["source"]);
            Assert.Equal("endpoint-1", (string?)sent["AnalyticsMetadata"]!["AnalyticsEndpointId"]);
            Assert.Equal("192.0.2.7", (string?)sent["UserContextData"]!["IpAddress"]);
            Assert.Equal("fingerprint", (string?)sent["UserContextData"]!["EncodedData"]);
        }
        Assert.Equal("abc", (string?)pool.Sent("SignUp")[0]["ValidationData"]![0]!["Value"]);
        Assert.Equal("email", (string?)pool.Sent("SignUp")[0]["UserAttributes"]![0]!["Name"]);
    }

    [Fact]
    public async Task Nothing_is_sent_for_what_was_not_given()
    {
        await using var pool = await TestPool.StartAsync(p => p.AutoVerifiedAttributes.Clear());

        await pool.SignUp.RegisterAsync(new SignUpRequest("alice", TestPool.Password), Cancellation);

        Assert.Equal(["ClientId", "Password", "Username"], pool.Sent("SignUp")[0].AsObject().Select(p => p.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_replica_that_takes_no_registrations_is_the_operators_matter()
    {
        var handler = new RecordedHandler().Error("OperationNotEnabledException", "This operation is not enabled in this region.");
        var directory = UserDirectory.Create(new CognitoFederationOptions { UserPool = { Id = "eu-central-1_AbCdEfGhI", ClientId = "client1", Region = "eu-west-1" } }, handler: handler);

        var fault = await Assert.ThrowsAsync<CognitoServiceException>(() => directory.SignUp.RegisterAsync(new SignUpRequest("alice", TestPool.Password), Cancellation));

        Assert.Equal((CognitoErrorCode.OperationNotEnabled, false), (fault.Code, fault.IsTransient));
        Assert.Contains("primary region", fault.Message, StringComparison.Ordinal);
        Assert.Equal("cognito-idp.eu-west-1.amazonaws.com", Assert.Single(handler.Requests).Uri.Host);
    }

    [Fact]
    public async Task A_cancelled_registration_sends_nothing()
    {
        await using var pool = await TestPool.StartAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pool.SignUp.RegisterAsync(Alice(), new CancellationToken(canceled: true)));

        Assert.Equal(0, pool.Emulator.Requests.Count("SignUp"));
    }

    private static SignUpRequest Alice() => new SignUpRequest("alice", TestPool.Password).With("email", Email);
}
