using Cognito.Federation.Emulator;

namespace Cognito.Federation.Tests;

public sealed class ChoiceSignInTests
{
    private const string Email = "alice@example.com";
    private const string Phone = "+15555550100";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Without_a_preference_the_person_chooses_among_the_factors_they_have(bool withSecret)
    {
        await using var pool = await StartAsync(c => c.GenerateSecret = withSecret);

        var selection = Assert.IsType<FactorSelectionChallenge>(await pool.SignIn.StartAsync(SignInRequest.Choice("alice"), Cancellation));

        Assert.Equal([SignInFactor.Password, SignInFactor.PasswordSrp, SignInFactor.EmailCode, SignInFactor.SmsCode], selection.Choices);
        var code = Assert.IsType<CodeChallenge>(await pool.SignIn.AnswerAsync(selection.Choose(SignInFactor.EmailCode), Cancellation));
        Assert.Equal("EMAIL", code.Delivery!.Medium);
        Assert.IsType<SignedIn>(await pool.SignIn.AnswerAsync(code.Answer(pool.Emulator.Outbox.Latest(Email).Code), Cancellation));
    }

    [Theory]
    [InlineData(PasswordFlow.Srp)]
    [InlineData(PasswordFlow.Plain)]
    public async Task The_password_can_be_chosen_and_given_in_one_step(PasswordFlow flow)
    {
        await using var pool = await StartAsync();
        var selection = Assert.IsType<FactorSelectionChallenge>(await pool.SignIn.StartAsync(SignInRequest.Choice("alice"), Cancellation));

        Assert.IsType<SignedIn>(await pool.SignIn.AnswerAsync(selection.WithPassword(TestPool.Password, flow), Cancellation));
    }

    [Theory]
    [InlineData("PASSWORD", PasswordFlow.Plain)]
    [InlineData("PASSWORD_SRP", PasswordFlow.Srp)]
    public async Task A_password_that_was_chosen_first_is_asked_for(string factor, PasswordFlow flow)
    {
        await using var pool = await StartAsync();

        var password = Assert.IsType<PasswordChallenge>(await pool.SignIn.StartAsync(SignInRequest.Choice("alice", new SignInFactor(factor)), Cancellation));

        Assert.Equal(flow, password.Flow);
        Assert.Equal(new SignInRejected(SignInRejection.InvalidCredentials), await pool.SignIn.AnswerAsync(password.Answer("wrong"), Cancellation));
        var again = Assert.IsType<PasswordChallenge>(await pool.SignIn.StartAsync(SignInRequest.Choice("alice", new SignInFactor(factor)), Cancellation));
        Assert.IsType<SignedIn>(await pool.SignIn.AnswerAsync(again.Answer(TestPool.Password), Cancellation));
    }

    [Theory]
    [InlineData(PasswordFlow.Srp)]
    [InlineData(PasswordFlow.Plain)]
    public async Task A_password_signs_in_in_one_hop_where_its_own_flow_is_off(PasswordFlow flow)
    {
        await using var pool = await StartAsync(c =>
        {
            c.ExplicitAuthFlows.Clear();
            c.ExplicitAuthFlows.Add("ALLOW_USER_AUTH");
        });

        Assert.IsType<SignedIn>(await pool.SignIn.StartAsync(SignInRequest.ChoiceOfPassword(Email, TestPool.Password, flow), Cancellation));
        Assert.Equal(1, pool.Emulator.Requests.Count("InitiateAuth"));
    }

    [Fact]
    public async Task A_preferred_code_is_sent_at_once()
    {
        await using var pool = await StartAsync();

        var code = Assert.IsType<CodeChallenge>(await pool.SignIn.StartAsync(SignInRequest.Choice("alice", SignInFactor.SmsCode), Cancellation));

        Assert.IsType<SignedIn>(await pool.SignIn.AnswerAsync(code.Answer(pool.Emulator.Outbox.Latest(Phone).Code), Cancellation));
    }

    [Fact]
    public async Task A_preferred_factor_that_the_user_lacks_gives_the_choice()
    {
        await using var pool = await StartAsync();

        Assert.IsType<FactorSelectionChallenge>(await pool.SignIn.StartAsync(SignInRequest.Choice("alice", SignInFactor.Passkey), Cancellation));
    }

    [Fact]
    public async Task A_code_is_no_first_factor_where_a_second_one_is_required()
    {
        await using var pool = await StartAsync(configure: p => p.Mfa.Requirement = MfaRequirement.On);

        var selection = Assert.IsType<FactorSelectionChallenge>(await pool.SignIn.StartAsync(SignInRequest.Choice("alice", SignInFactor.EmailCode), Cancellation));

        Assert.DoesNotContain(SignInFactor.EmailCode, selection.Choices);
    }

    [Fact]
    public async Task An_unknown_name_is_answered_like_a_users_and_takes_the_same_path()
    {
        await using var pool = await StartAsync();

        var known = await TryAsync(pool, "alice");
        var unknown = await TryAsync(pool, "nobody");

        Assert.Equal(known, unknown);
        var operations = pool.Emulator.Requests.All.Select(r => r.Operation).ToList();
        Assert.Equal(operations[..(operations.Count / 2)], operations[(operations.Count / 2)..]);
    }

    [Fact]
    public async Task After_the_registration_was_confirmed_nothing_more_is_asked()
    {
        await using var pool = await StartAsync();
        var receipt = await pool.SignUp.RegisterAsync(new SignUpRequest("bob", TestPool.Password).With("email", "bob@example.com"), Cancellation);
        Assert.NotNull(receipt.Ticket);

        var confirmation = await pool.SignUp.CompleteAsync(receipt, pool.Emulator.Outbox.Latest("bob@example.com").Code, cancellationToken: Cancellation);
        var outcome = await pool.SignIn.StartAsync(SignInRequest.AfterSignUp(confirmation), Cancellation);

        Assert.Equal("bob", Assert.IsType<SignedIn>(outcome).Session.Username);
        Assert.Equal(new SignInRejected(SignInRejection.Expired), await pool.SignIn.StartAsync(SignInRequest.AfterSignUp(confirmation), Cancellation));
    }

    [Fact]
    public async Task A_confirmation_by_name_alone_opens_no_sign_in()
    {
        await using var pool = await StartAsync();
        await pool.SignUp.RegisterAsync(new SignUpRequest("bob", TestPool.Password).With("email", "bob@example.com"), Cancellation);

        var confirmation = await pool.SignUp.ConfirmAsync("bob", pool.Emulator.Outbox.Latest("bob@example.com").Code, cancellationToken: Cancellation);

        Assert.Null(confirmation.Ticket);
        Assert.Contains("ALLOW_USER_AUTH", Assert.Throws<ArgumentException>(() => SignInRequest.AfterSignUp(confirmation)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_user_without_a_password_registers_and_signs_in_by_code()
    {
        await using var pool = await StartAsync();
        var receipt = await pool.SignUp.RegisterAsync(SignUpRequest.Passwordless("bob").With("email", "bob@example.com"), Cancellation);
        await pool.SignUp.CompleteAsync(receipt, pool.Emulator.Outbox.Latest("bob@example.com").Code, cancellationToken: Cancellation);

        var selection = Assert.IsType<FactorSelectionChallenge>(await pool.SignIn.StartAsync(SignInRequest.Choice("bob"), Cancellation));

        Assert.Equal([SignInFactor.EmailCode], selection.Choices);
        var code = Assert.IsType<CodeChallenge>(await pool.SignIn.AnswerAsync(selection.Choose(SignInFactor.EmailCode), Cancellation));
        Assert.IsType<SignedIn>(await pool.SignIn.AnswerAsync(code.Answer(pool.Emulator.Outbox.Latest("bob@example.com").Code), Cancellation));
    }

    [Fact]
    public async Task A_registration_without_a_password_is_refused_where_a_password_is_the_only_factor()
    {
        await using var pool = await TestPool.StartAsync();

        var refusal = await Assert.ThrowsAsync<RejectedInputException>(() => pool.SignUp.RegisterAsync(SignUpRequest.Passwordless("bob").With("email", "bob@example.com"), Cancellation));

        Assert.Equal(CognitoErrorCode.InvalidParameter, refusal.Code);
    }

    private static async Task<string> TryAsync(TestPool pool, string name)
    {
        var selection = Assert.IsType<FactorSelectionChallenge>(await pool.SignIn.StartAsync(SignInRequest.Choice(name), Cancellation));
        var code = Assert.IsType<CodeChallenge>(await pool.SignIn.AnswerAsync(selection.Choose(SignInFactor.EmailCode), Cancellation));
        var wrong = Assert.IsType<SignInRejected>(await pool.SignIn.AnswerAsync(code.Answer("not it"), Cancellation));
        var password = await pool.SignIn.StartAsync(SignInRequest.ChoiceOfPassword(name, "wrong"), Cancellation);
        return string.Join('|', string.Join(',', selection.Choices), code.Delivery!.Medium, wrong.Reason, wrong.Retry is not null, password);
    }

    private static Task<TestPool> StartAsync(Action<ClientSeed>? client = null, Action<UserPoolSeed>? configure = null) => TestPool.StartAsync(
        p =>
        {
            p.AliasAttributes.Add("email");
            p.FirstFactors.Add("EMAIL_OTP");
            p.FirstFactors.Add("SMS_OTP");
            p.AddUser("alice", TestPool.Password, u =>
            {
                u.Attributes["email"] = Email;
                u.Attributes["email_verified"] = "true";
                u.Attributes["phone_number"] = Phone;
                u.Attributes["phone_number_verified"] = "true";
            });
            configure?.Invoke(p);
        },
        c =>
        {
            c.ExplicitAuthFlows.Add("ALLOW_USER_AUTH");
            client?.Invoke(c);
        });
}
