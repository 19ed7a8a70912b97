using System.Text.Json.Nodes;

namespace Cognito.Federation.Tests;

/// <summary>What the loop makes of replies that the emulator does not give.</summary>
public sealed class SignInConversationTests
{
    public static MatrixTheoryData<string, string> Successions => new(
        ["", "PASSWORD_VERIFIER", "SMS_MFA", "NEW_PASSWORD_REQUIRED", "CUSTOM_CHALLENGE"],
        ["DEVICE_SRP_AUTH", "NEW_PASSWORD_REQUIRED", "SMS_MFA", "SELECT_MFA_TYPE", "MFA_SETUP", "CUSTOM_CHALLENGE", "OF_TOMORROW"]);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Any_challenge_may_follow_the_proof_and_is_answered_with_the_newest_ticket_and_the_canonical_name()
    {
        var handler = new RecordedHandler()
            .Reply(PasswordVerifier("ticket-1"))
            .Reply(Challenge("SMS_MFA", "ticket-2", ("CODE_DELIVERY_DESTINATION", "+*******7")))
            .Error("CodeMismatchException", "Invalid code received for user")
            .Reply(Challenge("BRAND_NEW", "ticket-3"))
            .Reply(Tokens());
        var directory = Directory(handler);
        var context = new RequestContext { ClientMetadata = new Dictionary<string, string> { ["k"] = "v" }, AnalyticsEndpointId = "endpoint-1", IpAddress = "192.0.2.1" };

        var sms = Assert.IsType<CodeChallenge>(await directory.SignIn.StartAsync(SignInRequest.Password("alice@example.com", "p", context: context), Cancellation));
        Assert.Equal("SMS_MFA", sms.Name);
        Assert.Equal("alice", sms.Username);
        Assert.Equal("ticket-2", sms.Ticket!.Value.Reveal());
        Assert.Equal("+*******7", sms.Delivery!.Destination);

        var wrong = Assert.IsType<SignInRejected>(await directory.SignIn.AnswerAsync(sms.Answer("000000"), Cancellation));
        Assert.Equal(SignInRejection.WrongCode, wrong.Reason);
        var again = Assert.IsType<CodeChallenge>(wrong.Retry);

        var next = Assert.IsType<UnknownChallenge>(await directory.SignIn.AnswerAsync(
            again.Answer(" 123456 ", new RequestContext { IpAddress = "192.0.2.2" }), Cancellation));
        Assert.Equal("BRAND_NEW", next.Name);
        Assert.Equal("alice", next.Username);

        Assert.IsType<SignedIn>(await directory.SignIn.AnswerAsync(next.Answer(new Dictionary<string, string> { ["ANSWER"] = "x", ["USERNAME"] = "mallory" }), Cancellation));

        var sent = handler.Requests.ConvertAll(r => JsonNode.Parse(r.Body)!);
        Assert.Equal("alice@example.com", (string?)sent[0]["AuthParameters"]!["USERNAME"]);
        Assert.Equal([null, "ticket-1", "ticket-2", "ticket-2", "ticket-3"], sent.ConvertAll(s => (string?)s["Session"]));
        Assert.All(sent.Skip(1), s => Assert.Equal("alice", (string?)s["ChallengeResponses"]!["USERNAME"]));
        Assert.All(sent.Skip(1), s => Assert.NotNull(s["ChallengeResponses"]!["SECRET_HASH"]));
        Assert.Equal("123456", (string?)sent[3]["ChallengeResponses"]!["SMS_MFA_CODE"]);
        Assert.All(sent, s => Assert.Equal("v", (string?)s["ClientMetadata"]!["k"]));
        Assert.All(sent, s => Assert.Equal("endpoint-1", (string?)s["AnalyticsMetadata"]!["AnalyticsEndpointId"]));
        // Address and device are those of the step, never those of an earlier one.
        Assert.Equal(["192.0.2.1", "192.0.2.1", null, "192.0.2.2", null], sent.ConvertAll(s => (string?)s["UserContextData"]?["IpAddress"]));
    }

    [Theory]
    [MemberData(nameof(Successions))]
    public async Task Whatever_came_before_a_challenge_is_answered_by_the_device_or_left_to_the_person(string former, string next)
    {
        var handler = new RecordedHandler();
        if (former == "PASSWORD_VERIFIER")
            handler.Reply(PasswordVerifier("ticket-1"));
        else if (former.Length > 0)
            handler.Reply(Challenge(former, "ticket-1"));
        handler.Reply(Challenge(next, "ticket-2"));
        if (next == "DEVICE_SRP_AUTH")
            handler.Reply(PasswordVerifier("ticket-3", "DEVICE_PASSWORD_VERIFIER")).Reply(Tokens());
        var signIn = Directory(handler).SignIn;
        var request = SignInRequest.Password("alice", "p", former == "PASSWORD_VERIFIER" ? PasswordFlow.Srp : PasswordFlow.Plain);

        var outcome = await signIn.StartAsync(request.On(RememberedDevice.Create("us-east-1_0a", "-g")), Cancellation);
        if (outcome is SignInChallenge first && first.Ticket!.Value.Reveal() == "ticket-1")
            outcome = await signIn.AnswerAsync(AnswerOf(first), Cancellation);

        if (next == "DEVICE_SRP_AUTH")
            Assert.IsType<SignedIn>(outcome);
        else
            Assert.Equal((next, "ticket-2"), (Assert.IsAssignableFrom<SignInChallenge>(outcome).Name, ((SignInChallenge)outcome).Ticket!.Value.Reveal()));
        var sent = handler.Requests.ConvertAll(r => JsonNode.Parse(r.Body)!);
        Assert.Equal(
            [null, .. former.Length > 0 ? ["ticket-1"] : Array.Empty<string>(), .. next == "DEVICE_SRP_AUTH" ? ["ticket-2", "ticket-3"] : Array.Empty<string>()],
            sent.ConvertAll(s => (string?)s["Session"]));
        Assert.All(sent, s => Assert.Equal("us-east-1_0a", (string?)(s["AuthParameters"] ?? s["ChallengeResponses"])!["DEVICE_KEY"]));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("SMS_MFA")]
    public async Task Tokens_end_the_sign_in_whatever_challenge_is_named_beside_them(string? challenge)
    {
        var reply = JsonNode.Parse(Tokens())!;
        reply["ChallengeName"] = challenge;

        Assert.IsType<SignedIn>(await Directory(new RecordedHandler().Reply(reply.ToJsonString())).SignIn.StartAsync(SignInRequest.Password("alice", "p"), Cancellation));
    }

    [Fact]
    public async Task A_custom_sign_in_that_failed_is_over_and_only_a_new_one_helps()
    {
        var handler = new RecordedHandler()
            .Reply(Challenge("CUSTOM_CHALLENGE", "ticket-1"))
            .Reply(Challenge("CUSTOM_CHALLENGE", "ticket-2"))
            .Error("NotAuthorizedException", "Incorrect username or password.")
            .Error("NotAuthorizedException", "Invalid session for the user.");
        var signIn = Directory(handler).SignIn;
        var first = Assert.IsType<CustomChallenge>(await signIn.StartAsync(SignInRequest.Custom("alice"), Cancellation));

        var second = Assert.IsType<CustomChallenge>(await signIn.AnswerAsync(first.Answer("wrong"), Cancellation));

        Assert.Equal(new SignInRejected(SignInRejection.InvalidCredentials), await signIn.AnswerAsync(second.Answer("wrong again"), Cancellation));
        Assert.Equal(new SignInRejected(SignInRejection.Expired), await signIn.AnswerAsync(second.Answer("right"), Cancellation));
        Assert.Equal([null, "ticket-1", "ticket-2", "ticket-2"], handler.Requests.ConvertAll(r => (string?)JsonNode.Parse(r.Body)!["Session"]));
    }

    [Fact]
    public async Task Tokens_may_come_at_once()
    {
        var directory = Directory(new RecordedHandler().Reply(Tokens(deviceKey: "us-east-1_device")), DeviceConfirmation.WhenAsked);

        var session = Assert.IsType<SignedIn>(await directory.SignIn.StartAsync(SignInRequest.Password("alice", "p"), Cancellation)).Session;

        Assert.Equal("us-east-1_device", session.DeviceKey);
        Assert.Equal("alice", session.Username);
    }

    [Theory]
    [InlineData("SRP_B", null)]
    [InlineData("SRP_B", "0")]
    [InlineData("SALT", "xyz")]
    [InlineData("SECRET_BLOCK", "***")]
    public async Task A_malformed_challenge_is_the_services_fault_and_names_the_parameter(string name, string? value)
    {
        var challenge = JsonNode.Parse(PasswordVerifier(null))!;
        challenge["ChallengeParameters"]![name] = value;
        if (value is null)
            challenge["ChallengeParameters"]!.AsObject().Remove(name);

        var fault = await Assert.ThrowsAsync<CognitoServiceException>(() =>
            Directory(new RecordedHandler().Reply(challenge.ToJsonString())).SignIn.StartAsync(SignInRequest.Password("alice", "p"), Cancellation));

        Assert.Equal(CognitoErrorCode.UnreadableReply, fault.Code);
        Assert.Equal("InitiateAuth", fault.Operation);
        Assert.Contains(name, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}", "neither")]
    [InlineData("""{"ChallengeName":"","Session":"t"}""", "neither")]
    [InlineData("""{"AuthenticationResult":{}}""", "token")]
    [InlineData("""{"AuthenticationResult":{"AccessToken":"a","IdToken":"b"}}""", "token")]
    public async Task A_reply_that_leads_nowhere_is_the_services_fault(string reply, string said)
    {
        var fault = await Assert.ThrowsAsync<CognitoServiceException>(() =>
            Directory(new RecordedHandler().Reply(reply)).SignIn.StartAsync(SignInRequest.Password("alice", "p"), Cancellation));

        Assert.Equal(CognitoErrorCode.UnreadableReply, fault.Code);
        Assert.Contains(said, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NotAuthorizedException", "Incorrect username or password.", SignInRejection.InvalidCredentials)]
    [InlineData("UserNotFoundException", "User does not exist.", SignInRejection.InvalidCredentials)]
    [InlineData("NotAuthorizedException", "Words of tomorrow", SignInRejection.Other)]
    [InlineData("NotAuthorizedException", "Password attempts exceeded", SignInRejection.TooManyAttempts)]
    [InlineData("TooManyFailedAttemptsException", "", SignInRejection.TooManyAttempts)]
    [InlineData("LimitExceededException", "Attempt limit exceeded, please try after some time.", SignInRejection.TooManyAttempts)]
    [InlineData("NotAuthorizedException", "User is disabled.", SignInRejection.UserDisabled)]
    [InlineData("NotAuthorizedException", "Temporary password has expired and must be reset by an administrator.", SignInRejection.TemporaryPasswordExpired)]
    [InlineData("NotAuthorizedException", "Invalid session for the user, session is expired.", SignInRejection.Expired)]
    [InlineData("ExpiredCodeException", "Your software token has already been used once.", SignInRejection.Expired)]
    [InlineData("CodeMismatchException", "", SignInRejection.WrongCode)]
    [InlineData("InvalidPasswordException", "", SignInRejection.InvalidPassword)]
    [InlineData("PasswordHistoryPolicyViolationException", "", SignInRejection.InvalidPassword)]
    [InlineData("AliasExistsException", "", SignInRejection.Other)]
    public async Task What_a_person_can_get_wrong_is_an_outcome(string type, string message, SignInRejection reason)
    {
        var outcome = await Directory(new RecordedHandler().Error(type, message)).SignIn.StartAsync(SignInRequest.Password("alice", "p", PasswordFlow.Plain), Cancellation);

        Assert.Equal(new SignInRejected(reason), outcome);
    }

    [Fact]
    public async Task A_trigger_that_refuses_is_an_outcome_with_its_words()
    {
        var outcome = await Directory(new RecordedHandler().Error("UserLambdaValidationException", "PreAuthentication failed with error Closed for the night."))
            .SignIn.StartAsync(SignInRequest.Password("alice", "p"), Cancellation);

        Assert.Equal(new SignInRejected(SignInRejection.RefusedByTrigger) { TriggerMessage = "Closed for the night" }, outcome);
    }

    [Fact]
    public async Task A_password_that_must_be_reset_is_an_outcome() =>
        Assert.Equal(
            new PasswordResetRequired("alice"),
            await Directory(new RecordedHandler().Error("PasswordResetRequiredException", "Password reset required for the user")).SignIn.StartAsync(SignInRequest.Password("alice", "p"), Cancellation));

    [Theory]
    [InlineData("ResourceNotFoundException", "User pool client x does not exist.")]
    [InlineData("InvalidParameterException", "USER_SRP_AUTH is not enabled for the client.")]
    [InlineData("NotAuthorizedException", "Unable to verify secret hash for client x")]
    [InlineData("UnexpectedLambdaException", "PreAuthentication invocation failed due to error AccessDeniedException.")]
    [InlineData("ForbiddenException", "Request not allowed due to WAF block.")]
    [InlineData("MFAMethodNotFoundException", "")]
    [InlineData("BrandNewException", "")]
    public async Task What_only_an_operator_can_mend_is_thrown(string type, string message) =>
        await Assert.ThrowsAsync<CognitoServiceException>(() => Directory(new RecordedHandler().Error(type, message)).SignIn.StartAsync(SignInRequest.Password("alice", "p"), Cancellation));

    [Fact]
    public async Task A_password_is_not_sent_again_after_it_may_have_reached_Cognito()
    {
        var handler = new RecordedHandler().Throw(new HttpRequestException(HttpRequestError.ResponseEnded, "ended"));

        await Assert.ThrowsAsync<CognitoServiceException>(() => Directory(handler).SignIn.StartAsync(SignInRequest.Password("alice", "p", PasswordFlow.Plain), Cancellation));

        Assert.Single(handler.Requests);
    }

    private static UserDirectory Directory(RecordedHandler handler, DeviceConfirmation devices = DeviceConfirmation.Automatic) =>
        UserDirectory.Create(new CognitoFederationOptions { UserPool = { Id = "us-east-1_AbCdEfGhI", ClientId = "client1", ClientSecret = "a-client-secret", DeviceConfirmation = devices } }, handler: handler);

    private static ChallengeAnswer AnswerOf(SignInChallenge challenge) => challenge switch
    {
        CodeChallenge code => code.Answer("123456"),
        NewPasswordChallenge wanted => wanted.Answer("Another-Horse-2"),
        _ => Assert.IsType<CustomChallenge>(challenge).Answer("echo"),
    };

    private static string PasswordVerifier(string? ticket, string name = "PASSWORD_VERIFIER")
    {
        var vector = SrpVectors.Named("random 0");
        return Challenge(name, ticket, ("SALT", vector["salt"]), ("SRP_B", vector["B"]), ("SECRET_BLOCK", vector["secretBlock"]), ("USER_ID_FOR_SRP", "alice"), ("USERNAME", "alice"));
    }

    private static string Challenge(string name, string? ticket, params (string Name, string Value)[] parameters)
    {
        var all = new JsonObject();
        foreach (var (key, value) in parameters)
            all[key] = value;
        return new JsonObject { ["ChallengeName"] = name, ["Session"] = ticket, ["ChallengeParameters"] = all }.ToJsonString();
    }

    private static string Tokens(string? deviceKey = null)
    {
        var id = TestJwt.Of("""{"sub":"s-1","iss":"https://cognito-idp.us-east-1.amazonaws.com/us-east-1_AbCdEfGhI","aud":"client1","token_use":"id","cognito:username":"alice","exp":1900000000,"iat":1800000000}""");
        var access = TestJwt.Of("""{"sub":"s-1","iss":"https://cognito-idp.us-east-1.amazonaws.com/us-east-1_AbCdEfGhI","client_id":"client1","token_use":"access","username":"alice","exp":1900000000,"iat":1800000000}""");
        var result = new JsonObject { ["IdToken"] = id, ["AccessToken"] = access, ["RefreshToken"] = "refresh", ["ExpiresIn"] = 3600, ["TokenType"] = "Bearer" };
        if (deviceKey is not null)
            result["NewDeviceMetadata"] = new JsonObject { ["DeviceKey"] = deviceKey, ["DeviceGroupKey"] = "group" };
        return new JsonObject { ["AuthenticationResult"] = result, ["ChallengeParameters"] = new JsonObject() }.ToJsonString();
    }
}
