using Cognito.Federation.Emulator;

namespace Cognito.Federation.Tests;

public sealed class CodeChallengeTests
{
    private const string TotpSecret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("SMS_MFA", false)]
    [InlineData("SMS_MFA", true)]
    [InlineData("EMAIL_OTP", false)]
    [InlineData("EMAIL_OTP", true)]
    [InlineData("SOFTWARE_TOKEN_MFA", false)]
    [InlineData("SOFTWARE_TOKEN_MFA", true)]
    public async Task The_second_factor_is_a_code_that_signs_in(string factor, bool withSecret)
    {
        await using var pool = await StartAsync(MfaRequirement.Optional, u => Enable(u, factor), c => c.GenerateSecret = withSecret);

        var challenge = Assert.IsType<CodeChallenge>(await pool.SignIn.StartAsync(SignInRequest.Password("alice@example.com", TestPool.Password), Cancellation));
        Assert.Equal(new SignInFactor(factor), challenge.Factor);
        Assert.Equal("alice", challenge.Username);
        Assert.Equal(factor switch { "SMS_MFA" => "SMS", "EMAIL_OTP" => "EMAIL", _ => null }, challenge.Delivery?.Medium);

        var session = Assert.IsType<SignedIn>(await pool.SignIn.AnswerAsync(challenge.Answer(CodeOf(pool, factor)), Cancellation)).Session;

        Assert.Equal("alice", session.Username);
        Assert.Equal("alice", (await pool.Sessions.RefreshAsync(session, Cancellation)).Username);
    }

    [Theory]
    [InlineData("SMS_MFA")]
    [InlineData("EMAIL_OTP")]
    [InlineData("SOFTWARE_TOKEN_MFA")]
    public async Task A_wrong_code_leaves_the_challenge_open(string factor)
    {
        await using var pool = await StartAsync(MfaRequirement.Optional, u => Enable(u, factor));
        var challenge = Assert.IsType<CodeChallenge>(await pool.SignIn.StartAsync(SignInRequest.Password("alice", TestPool.Password), Cancellation));

        var wrong = Assert.IsType<SignInRejected>(await pool.SignIn.AnswerAsync(challenge.Answer("not it"), Cancellation));

        Assert.Equal(SignInRejection.WrongCode, wrong.Reason);
        var retry = Assert.IsType<CodeChallenge>(wrong.Retry);
        Assert.IsType<SignedIn>(await pool.SignIn.AnswerAsync(retry.Answer(CodeOf(pool, factor)), Cancellation));
    }

    [Fact]
    public async Task Too_many_wrong_codes_close_the_challenge()
    {
        await using var pool = await StartAsync(MfaRequirement.Optional, u => Enable(u, "SMS_MFA"));
        var challenge = Assert.IsType<CodeChallenge>(await pool.SignIn.StartAsync(SignInRequest.Password("alice", TestPool.Password), Cancellation));
        for (var i = 0; i < 5; i++)
            await pool.SignIn.AnswerAsync(challenge.Answer("not it"), Cancellation);

        var late = await pool.SignIn.AnswerAsync(challenge.Answer(CodeOf(pool, "SMS_MFA")), Cancellation);

        Assert.Equal(new SignInRejected(SignInRejection.Expired), late);
    }

    [Fact]
    public async Task A_code_of_an_authenticator_app_works_once()
    {
        await using var pool = await StartAsync(MfaRequirement.Optional, u => Enable(u, "SOFTWARE_TOKEN_MFA"));
        var code = CodeOf(pool, "SOFTWARE_TOKEN_MFA");
        var first = Assert.IsType<CodeChallenge>(await pool.SignIn.StartAsync(SignInRequest.Password("alice", TestPool.Password), Cancellation));
        Assert.IsType<SignedIn>(await pool.SignIn.AnswerAsync(first.Answer(code), Cancellation));
        var second = Assert.IsType<CodeChallenge>(await pool.SignIn.StartAsync(SignInRequest.Password("alice", TestPool.Password), Cancellation));

        var replayed = Assert.IsType<SignInRejected>(await pool.SignIn.AnswerAsync(second.Answer(code), Cancellation));

        Assert.Equal(SignInRejection.Expired, replayed.Reason);
        Assert.IsType<CodeChallenge>(replayed.Retry);
        pool.Emulator.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.IsType<SignedIn>(await pool.SignIn.AnswerAsync(second.Answer(CodeOf(pool, "SOFTWARE_TOKEN_MFA")), Cancellation));
    }

    [Fact]
    public async Task A_code_of_an_authenticator_app_counts_one_step_before_and_after_and_no_further()
    {
        await using var pool = await StartAsync(MfaRequirement.Optional, u => Enable(u, "SOFTWARE_TOKEN_MFA"));
        var now = pool.Emulator.Clock.GetUtcNow();
        var challenge = Assert.IsType<CodeChallenge>(await pool.SignIn.StartAsync(SignInRequest.Password("alice", TestPool.Password), Cancellation));

        Assert.IsType<SignInRejected>(await pool.SignIn.AnswerAsync(challenge.Answer(TotpAt(now.AddSeconds(-60))), Cancellation));
        Assert.IsType<SignInRejected>(await pool.SignIn.AnswerAsync(challenge.Answer(TotpAt(now.AddSeconds(60))), Cancellation));
        Assert.IsType<SignedIn>(await pool.SignIn.AnswerAsync(challenge.Answer(TotpAt(now.AddSeconds(-30))), Cancellation));
    }

    [Fact]
    public async Task Of_several_second_factors_the_person_chooses_one()
    {
        await using var pool = await StartAsync(MfaRequirement.Optional, u =>
        {
            Enable(u, "SMS_MFA");
            Enable(u, "SOFTWARE_TOKEN_MFA");
        });
        var selection = Assert.IsType<MfaSelectionChallenge>(await pool.SignIn.StartAsync(SignInRequest.Password("alice", TestPool.Password), Cancellation));
        Assert.Equal([SignInFactor.SmsMfa, SignInFactor.Totp], selection.Choices);
        Assert.Throws<ArgumentException>(() => selection.Choose(SignInFactor.EmailCode));
        Assert.Empty(pool.Emulator.Outbox.All);

        var sms = Assert.IsType<CodeChallenge>(await pool.SignIn.AnswerAsync(selection.Choose(SignInFactor.SmsMfa), Cancellation));

        Assert.NotEqual(selection.Ticket, sms.Ticket);
        Assert.IsType<SignedIn>(await pool.SignIn.AnswerAsync(sms.Answer(CodeOf(pool, "SMS_MFA")), Cancellation));
    }

    [Fact]
    public async Task A_preferred_second_factor_is_asked_for_at_once()
    {
        await using var pool = await StartAsync(MfaRequirement.Optional, u =>
        {
            Enable(u, "SMS_MFA");
            Enable(u, "SOFTWARE_TOKEN_MFA");
            u.Mfa.Preferred = "SOFTWARE_TOKEN_MFA";
        });

        Assert.Equal(SignInFactor.Totp, Assert.IsType<CodeChallenge>(await pool.SignIn.StartAsync(SignInRequest.Password("alice", TestPool.Password), Cancellation)).Factor);
    }

    [Fact]
    public async Task Where_a_second_factor_is_required_a_mail_address_can_be_set_up_as_one()
    {
        await using var pool = await TestPool.StartAsync(p =>
        {
            p.Mfa.Requirement = MfaRequirement.On;
            p.AddUser("alice", TestPool.Password);
        });
        var setup = Assert.IsType<MfaSetupChallenge>(await pool.SignIn.StartAsync(SignInRequest.Password("alice", TestPool.Password), Cancellation));
        Assert.Contains(SignInFactor.EmailCode, setup.Choices);

        var code = Assert.IsType<CodeChallenge>(await pool.SignIn.AnswerAsync(setup.SetUpEmail("alice@example.com"), Cancellation));
        var signedIn = Assert.IsType<SignedIn>(await pool.SignIn.AnswerAsync(code.Answer(pool.Emulator.Outbox.Latest("alice@example.com").Code), Cancellation));

        Assert.True((await pool.Profile.GetAsync(signedIn.Session.AccessToken, Cancellation)).IsEmailVerified);
        Assert.Equal(SignInFactor.EmailCode, Assert.IsType<CodeChallenge>(await pool.SignIn.StartAsync(SignInRequest.Password("alice", TestPool.Password), Cancellation)).Factor);
    }

    [Fact]
    public async Task Required_attributes_have_bare_names_and_are_given_with_the_new_password()
    {
        var handler = new RecordedHandler()
            .Reply("""{"ChallengeName":"NEW_PASSWORD_REQUIRED","Session":"t","ChallengeParameters":{"USER_ID_FOR_SRP":"bob","requiredAttributes":"[\"userAttributes.given_name\",\"userAttributes.custom:tenant\"]","userAttributes":"{\"email\":\"bob@example.com\"}"}}""")
            .Error("InvalidPasswordException", "Password did not conform with policy");
        var directory = UserDirectory.Create(new CognitoFederationOptions { UserPool = { Id = "us-east-1_AbCdEfGhI", ClientId = "client1" } }, handler: handler);
        var challenge = Assert.IsType<NewPasswordChallenge>(await directory.SignIn.StartAsync(SignInRequest.Password("bob", "p", PasswordFlow.Plain), Cancellation));
        Assert.Equal(["given_name", "custom:tenant"], challenge.RequiredAttributes);
        Assert.Equal("bob@example.com", challenge.Attributes["email"]);

        var missing = Assert.Throws<ArgumentException>(() => challenge.Answer("Another-Horse-2", new Dictionary<string, string> { ["given_name"] = "Bob" }));
        Assert.Contains("custom:tenant", missing.Message, StringComparison.Ordinal);
        await directory.SignIn.AnswerAsync(challenge.Answer("Another-Horse-2", new Dictionary<string, string> { ["given_name"] = "Bob", ["custom:tenant"] = "t1" }), Cancellation);

        var sent = System.Text.Json.Nodes.JsonNode.Parse(handler.Requests[1].Body)!["ChallengeResponses"]!;
        Assert.Equal("Bob", (string?)sent["userAttributes.given_name"]);
        Assert.Equal("t1", (string?)sent["userAttributes.custom:tenant"]);
        Assert.Equal("Another-Horse-2", (string?)sent["NEW_PASSWORD"]);
    }

    [Theory]
    [InlineData("SMS_MFA", "SMS_MFA_CODE")]
    [InlineData("SMS_OTP", "SMS_OTP_CODE")]
    [InlineData("EMAIL_OTP", "EMAIL_OTP_CODE")]
    [InlineData("EMAIL_MFA", "EMAIL_MFA_CODE")]
    [InlineData("SOFTWARE_TOKEN_MFA", "SOFTWARE_TOKEN_MFA_CODE")]
    public async Task A_code_goes_back_under_the_name_of_its_challenge(string challenge, string response)
    {
        var sent = await AnswerAsync<CodeChallenge>(challenge, "{}", code => code.Answer("123456"));

        Assert.Equal(new Dictionary<string, string> { ["USERNAME"] = "bob", [response] = "123456" }, sent);
    }

    [Theory]
    [InlineData("SMS_MFA")]
    [InlineData("SOFTWARE_TOKEN_MFA")]
    [InlineData("EMAIL_OTP")]
    [InlineData("EMAIL_MFA")]
    public async Task A_second_factor_is_chosen_by_the_name_under_which_it_was_offered(string offered)
    {
        var sent = await AnswerAsync<MfaSelectionChallenge>("SELECT_MFA_TYPE", $$"""{"MFAS_CAN_CHOOSE":"[\"{{offered}}\"]"}""", several => several.Choose(several.Choices.Single()));

        Assert.Equal(new Dictionary<string, string> { ["USERNAME"] = "bob", ["ANSWER"] = offered }, sent);
    }

    internal static void Enable(UserSeed user, string factor)
    {
        user.Attributes["email"] = "alice@example.com";
        user.Attributes["email_verified"] = "true";
        user.Attributes["phone_number"] = "+15555550100";
        user.Attributes["phone_number_verified"] = "true";
        switch (factor)
        {
            case "SMS_MFA": user.Mfa.Sms = true; break;
            case "EMAIL_OTP": user.Mfa.Email = true; break;
            case "SOFTWARE_TOKEN_MFA": user.Mfa.TotpSecret = TotpSecret; break;
        }
    }

    internal static string CodeOf(TestPool pool, string factor) => factor switch
    {
        "SMS_MFA" => pool.Emulator.Outbox.Latest("+15555550100").Code,
        "EMAIL_OTP" => pool.Emulator.Outbox.Latest("alice@example.com").Code,
        _ => TotpAt(pool.Emulator.Clock.GetUtcNow()),
    };

    private static async Task<Dictionary<string, string>> AnswerAsync<TChallenge>(string name, string parameters, Func<TChallenge, ChallengeAnswer> answer)
        where TChallenge : SignInChallenge
    {
        var handler = new RecordedHandler()
            .Reply($$"""{"ChallengeName":"{{name}}","Session":"t","ChallengeParameters":{{parameters}}}""")
            .Error("CodeMismatchException");
        var directory = UserDirectory.Create(new CognitoFederationOptions { UserPool = { Id = "us-east-1_AbCdEfGhI", ClientId = "client1" } }, handler: handler);
        var challenge = Assert.IsType<TChallenge>(await directory.SignIn.StartAsync(SignInRequest.Password("bob", "p", PasswordFlow.Plain), Cancellation));

        await directory.SignIn.AnswerAsync(answer(challenge), Cancellation);

        return System.Text.Json.Nodes.JsonNode.Parse(handler.Requests[1].Body)!["ChallengeResponses"]!.AsObject().ToDictionary(p => p.Key, p => (string)p.Value!);
    }

    private static string TotpAt(DateTimeOffset moment) => Authenticator.Code(TotpSecret, moment);

    private static Task<TestPool> StartAsync(MfaRequirement requirement, Action<UserSeed> user, Action<ClientSeed>? client = null) =>
        TestPool.StartAsync(
            p =>
            {
                p.AliasAttributes.Add("email");
                p.Mfa.Requirement = requirement;
                p.AddUser("alice", TestPool.Password, user);
            },
            client);
}
