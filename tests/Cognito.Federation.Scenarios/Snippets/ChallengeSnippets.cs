using System.Text.Json;
using Cognito.Federation.Administration;
using Cognito.Federation.Emulator;
using Cognito.Federation.Triggers;
using Microsoft.Extensions.DependencyInjection;

namespace Cognito.Federation.Scenarios;

/// <summary>The steps between a first factor and the tokens.</summary>
public sealed class ChallengeSnippets
{
    private const string Email = "alice@example.com";
    private const string Password = "Corr3ct-horse!";
    private const string AppSecret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
    private const string Page = "https://shop.example.com";

    private readonly Person _person = new();

    #region sign-in-loop
    private static async Task<SignInOutcome> SignInAsync(ISignIn signIn, SignInRequest request, IPerson person)
    {
        var outcome = await signIn.StartAsync(request);
        while (outcome is SignInChallenge challenge)
        {
            ChallengeAnswer answer = challenge switch
            {
                CodeChallenge { Delivery: { } sent } code => code.Answer(person.Type($"the code sent to {sent.Destination}")),
                CodeChallenge code => code.Answer(person.Type("the code of your app")),
                NewPasswordChallenge first => first.Answer(person.Type("a new password"), first.RequiredAttributes.ToDictionary(name => name, person.Type)),
                MfaSelectionChallenge several => several.Choose(person.Pick(several.Choices)),
                MfaSetupChallenge none => none.SetUpTotp(),
                TotpSetupChallenge setup => setup.Answer(person.Scan(setup.Enrolment.ToUri("Shop", setup.Username))),
                FactorSelectionChallenge several => several.Choose(person.Pick(several.Choices)),
                PasswordChallenge password => password.Answer(person.Type("your password")),
                PasskeyChallenge passkey => passkey.Answer(person.UsePasskey(passkey.RequestOptionsJson)),
                CustomChallenge custom => custom.Answer(person.Type(custom.Parameters["question"])),     // as your triggers made it
                _ => throw new NotSupportedException($"No page for {challenge.Name}."),
            };

            outcome = await signIn.AnswerAsync(answer);
            if (outcome is SignInRejected { Retry: { } stillOpen } rejected)
            {
                person.Tell(rejected.Reason);                                // WrongCode, InvalidPassword, CompromisedPassword
                outcome = stillOpen;
            }
        }

        return outcome;
    }
    #endregion

    [Fact]
    public async Task A_wrong_code_is_asked_for_again()
    {
        await using var emulator = await StartAsync(user => (user.Mfa.Sms, user.Attributes["phone_number"], user.Attributes["phone_number_verified"]) = (true, "+15555550100", "true"));
        _person.Answers("the code sent to", "000", () => emulator.Outbox.Latest("+15555550100").Code);

        Assert.IsType<SignedIn>(await SignInAsync(emulator, SignInRequest.Password("alice", Password)));
        Assert.Equal([SignInRejection.WrongCode], _person.Told);
    }

    [Fact]
    public async Task Of_two_second_factors_one_is_picked()
    {
        await using var emulator = await StartAsync(user => (user.Mfa.TotpSecret, user.Mfa.Email) = (AppSecret, true));
        _person.Picks = SignInFactor.Totp;
        _person.Answers("the code of your app", () => emulator.Authenticators.TotpCode(AppSecret));

        Assert.IsType<SignedIn>(await SignInAsync(emulator, SignInRequest.Password("alice", Password)));
    }

    [Fact]
    public async Task A_required_factor_is_set_up_on_the_way()
    {
        await using var emulator = await StartAsync(pool: people => people.Mfa.Requirement = MfaRequirement.On);
        _person.Scans = uri => emulator.Authenticators.TotpCode(uri.Split("secret=")[1].Split('&')[0]);

        Assert.IsType<SignedIn>(await SignInAsync(emulator, SignInRequest.Password("alice", Password)));
    }

    [Fact]
    public async Task A_temporary_password_is_replaced()
    {
        await using var emulator = await StartAsync();
        await using var provider = Provider(emulator);
        await provider.GetRequiredService<IUserAdmin>().CreateAsync(new CreateUserRequest("bob") { TemporaryPassword = new Secret("Temp0rary!"), Invitation = InvitationAction.Suppress }, TestContext.Current.CancellationToken);
        _person.Answers("a new password", "short", () => Password);

        Assert.IsType<SignedIn>(await SignInAsync(provider.GetRequiredService<ISignIn>(), SignInRequest.Password("bob", "Temp0rary!"), _person));
        Assert.Equal([SignInRejection.InvalidPassword], _person.Told);
    }

    [Fact]
    public async Task A_first_factor_is_picked()
    {
        await using var emulator = await StartAsync();
        _person.Picks = SignInFactor.PasswordSrp;
        _person.Answers("your password", () => Password);

        Assert.IsType<SignedIn>(await SignInAsync(emulator, SignInRequest.Choice("alice")));
    }

    [Fact]
    public async Task The_triggers_ask_what_they_want()
    {
        await using var emulator = await StartAsync(pool: people => people.Triggers = Riddle());
        _person.Answers("How many legs has a spider?", "six", () => "eight");

        #region custom-challenge
        var request = SignInRequest.Custom("alice", new RequestContext { ClientMetadata = new Dictionary<string, string> { ["language"] = "en" } });
        #endregion

        Assert.IsType<SignedIn>(await SignInAsync(emulator, request));
    }

    [Fact]
    public async Task Before_the_triggers_ask_the_password_is_proved()
    {
        await using var emulator = await StartAsync(pool: people => people.Triggers = Riddle());
        _person.Answers("How many legs has a spider?", () => "eight");

        Assert.Equal(new SignInRejected(SignInRejection.InvalidCredentials), await SignInAsync(emulator, SignInRequest.CustomAfterPassword("alice", "wrong")));
        Assert.IsType<SignedIn>(await SignInAsync(emulator, SignInRequest.CustomAfterPassword("alice", Password)));
        Assert.DoesNotContain(emulator.Requests.All, request => request.Body!.Contains(Password, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_passkey_is_made_and_used_by_the_browser()
    {
        await using var emulator = await StartAsync();
        await using var provider = Provider(emulator);
        var directory = provider.GetRequiredService<IUserDirectory>();
        var accessToken = Assert.IsType<SignedIn>(await directory.SignIn.StartAsync(SignInRequest.Password("alice", Password))).Session.AccessToken;
        var device = emulator.Authenticators.CreatePasskeyDevice();

        // The emulator's device plays the browser, for the snippet and for the loop.
        var browser = new Browser(json => device.Create(json, Page), json => device.Get(json, Page));
        _person.Passkey = browser.Get;

        #region passkey-make
        JsonElement options = await directory.Factors.StartPasskeyAsync(accessToken);
        string made = browser.Create(options.GetRawText());                       // in the browser: see below
        await directory.Factors.CompletePasskeyAsync(accessToken, JsonElement.Parse(made));
        #endregion

        #region passkey-sign-in
        var outcome = await directory.SignIn.StartAsync(SignInRequest.Choice("alice", SignInFactor.Passkey));
        if (outcome is PasskeyChallenge passkey)
            outcome = await directory.SignIn.AnswerAsync(passkey.Answer(browser.Get(passkey.RequestOptionsJson)));
        #endregion

        Assert.IsType<SignedIn>(outcome);
        Assert.IsType<SignedIn>(await SignInAsync(emulator, SignInRequest.Choice("alice", SignInFactor.Passkey)));
    }

    [Fact]
    public async Task A_first_factor_is_chosen_in_the_application()
    {
        await using var emulator = await StartAsync();
        await using var provider = Provider(emulator);
        var directory = provider.GetRequiredService<IUserDirectory>();
        var (name, password) = ("alice", Password);

        #region choice
        var outcome = await directory.SignIn.StartAsync(SignInRequest.Choice(name));
        if (outcome is FactorSelectionChallenge selection)
        {
            outcome = await directory.SignIn.AnswerAsync(selection.Choices.Contains(SignInFactor.EmailCode)
                ? selection.Choose(SignInFactor.EmailCode)                        // the code is sent, a CodeChallenge follows
                : selection.WithPassword(password));                              // chosen and given in one step
        }
        #endregion

        var code = Assert.IsType<CodeChallenge>(outcome);
        Assert.IsType<SignedIn>(await directory.SignIn.AnswerAsync(code.Answer(emulator.Outbox.Latest(Email).Code)));
    }

    private async Task<SignInOutcome> SignInAsync(CognitoEmulator emulator, SignInRequest request)
    {
        await using var provider = Provider(emulator);
        return await SignInAsync(provider.GetRequiredService<ISignIn>(), request, _person);
    }

    private static Task<CognitoEmulator> StartAsync(Action<UserSeed>? alice = null, Action<UserPoolSeed>? pool = null) => Emulators.StartAsync(
        people =>
        {
            people.Mfa.Requirement = MfaRequirement.Optional;
            people.FirstFactors.Add("EMAIL_OTP");
            people.FirstFactors.Add("WEB_AUTHN");
            people.Passkeys.RelyingPartyId = "example.com";
            people.AddUser("alice", Password, user =>
            {
                user.Attributes["email"] = Email;
                user.Attributes["email_verified"] = "true";
                alice?.Invoke(user);
            });
            pool?.Invoke(people);
        },
        client => client.ExplicitAuthFlows.Add("ALLOW_USER_AUTH"));

    private static CognitoTriggers Riddle() => new CognitoTriggers()
        .On<DefineAuthChallengeEvent>((e, _) =>
        {
            if (e.Request.Session is [{ ChallengeName: var started }] && started == ChallengeName.SrpA)
                e.Ask(ChallengeName.PasswordVerifier);
            else if (e.Request.Session is [.., { ChallengeResult: true } last] && last.ChallengeName == ChallengeName.CustomChallenge)
                e.IssueTokens();
            else
                e.Ask(ChallengeName.CustomChallenge);
            return Task.CompletedTask;
        })
        .On<CreateAuthChallengeEvent>((e, _) =>
        {
            e.Response.Show("question", "How many legs has a spider?").Keep("answer", "eight");
            return Task.CompletedTask;
        })
        .On<VerifyAuthChallengeResponseEvent>((e, _) =>
        {
            e.Response.AnswerCorrect = e.Request.ChallengeAnswer == e.Request.PrivateChallengeParameters["answer"];
            return Task.CompletedTask;
        });

    private static ServiceProvider Provider(CognitoEmulator emulator)
    {
        var services = new ServiceCollection();
        services.AddCognitoFederation().UseEmulator(emulator);
        return services.BuildServiceProvider();
    }

    public interface IPerson
    {
        string Type(string what);

        SignInFactor Pick(IReadOnlyList<SignInFactor> choices);

        /// <summary>Shows a QR code; the app that scanned it shows a code.</summary>
        string Scan(Secret qrCode);

        string UsePasskey(string requestOptions);

        void Tell(SignInRejection reason);
    }

    private sealed record Browser(Func<string, string> Create, Func<string, string> Get);

    private sealed class Person : IPerson
    {
        private readonly Queue<Func<string>> _answers = new();
        private string? _question;

        public List<SignInRejection> Told { get; } = [];

        public SignInFactor? Picks { get; set; }

        public Func<string, string>? Scans { get; set; }

        public Func<string, string>? Passkey { get; set; }

        public void Answers(string question, Func<string> right)
        {
            _question = question;
            _answers.Enqueue(right);
        }

        public void Answers(string question, string wrong, Func<string> right)
        {
            _answers.Enqueue(() => wrong);
            Answers(question, right);
        }

        public string Type(string what)
        {
            Assert.StartsWith(_question!, what, StringComparison.Ordinal);
            return _answers.Dequeue()();
        }

        public SignInFactor Pick(IReadOnlyList<SignInFactor> choices)
        {
            Assert.Contains(Picks!.Value, choices);
            return Picks.Value;
        }

        public string Scan(Secret qrCode) => Scans!(qrCode.Reveal());

        public string UsePasskey(string requestOptions) => Passkey!(requestOptions);

        public void Tell(SignInRejection reason) => Told.Add(reason);
    }
}
