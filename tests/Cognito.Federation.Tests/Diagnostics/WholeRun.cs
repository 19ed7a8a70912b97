using System.Text.Json;
using Cognito.Federation.Emulator;
using Cognito.Federation.Triggers;

namespace Cognito.Federation.Tests.Diagnostics;

/// <summary>Everything that a person does and gets wrong, over the emulator, with all that could tell it listened to: what is printed, thrown, logged, measured and traced; and what must be nowhere in that.</summary>
internal sealed class WholeRun : IAsyncDisposable
{
    public const string Username = "rosamunde-private";
    public const string Email = "rosamunde.private@example.com";
    private const string WrongPassword = "Wr0ng-horse-of-Rosamunde";
    private const string WeakPassword = "weakhorseofrosamunde";
    // Longer than Cognito's, so that no request id holds the same digits by chance.
    private const string Code = "3141592653589793";
    private const string WrongCode = "2718281828459045";
    private const string KnownPassword = "Kn0wn-horse-of-Rosamunde";
    private const string Answer = "the horse of Rosamunde";
    private const string GoogleClient = "run.apps.googleusercontent.com";

    private readonly TestPool _pool;
    private readonly AwsCredentialBroker _broker;
    private readonly FailingOnDemand _network = new();
    private readonly UserDirectory _directory;
    private readonly Microsoft.Extensions.Logging.ILoggerFactory _loggers;

    private WholeRun(TestPool pool, Observation seen)
    {
        _pool = pool;
        _loggers = seen.Loggers;
        pool.Options.IdentityPool.Id = pool.Emulator.IdentityPools[0].Id;
        pool.Options.IdentityPool.ServiceUrl = pool.Emulator.Url.ToString();
        pool.Options.MaxAttempts = 1;
        _directory = UserDirectory.Create(pool.Options, pool.Emulator.Clock, seen.Loggers, _network);
        var google = new GoogleTokenProvider(new GoogleLoginOptions { ClientIds = { GoogleClient } }, pool.Emulator.Clock);
        _broker = AwsCredentialBroker.Create(pool.Options, [google, new FacebookTokenProvider()], pool.Emulator.Clock, seen.Loggers, _network);
        Witness.Secrets.AddRange([Username, Email, TestPool.Password, WrongPassword, WeakPassword, KnownPassword, Code, WrongCode, Answer, pool.Options.UserPool.ClientSecret!]);
    }

    public Witness Witness { get; } = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<WholeRun> StartAsync(Observation seen) => new(
        await TestPool.StartAsync(
            p =>
            {
                p.Triggers = Riddle();
                p.Devices.Tracked = true;
                p.ThreatProtection.Risk = _ => RiskLevel.Low;
                p.ThreatProtection.CompromisedPasswords.Add(KnownPassword);
                p.Mfa.Requirement = MfaRequirement.Optional;
                p.FirstFactors.Add("WEB_AUTHN");
                p.FirstFactors.Add("EMAIL_OTP");
                p.Passkeys.RelyingPartyId = "example.com";
            },
            client: c =>
            {
                c.GenerateSecret = true;
                c.ExplicitAuthFlows.Add("ALLOW_USER_AUTH");
            },
            options: o =>
            {
                o.FixedCode = Code;
                o.AddIdentityPool("visitors", v => v.TrustUserPool("users", "web").TrustGoogle(GoogleClient).TrustFacebook("1234567890").AllowGuests().GuestRole(null).UserRole(null));
            }),
        seen);

    public async Task RunAsync()
    {
        await SignUpAsync();
        var session = await SignInAsync();
        await ManageFactorsAsync(session.AccessToken);
        await VerifyTokensAsync(session);
        await UseCredentialsAsync(session);
        await KeepAccountAsync(session.AccessToken);
        await PassChallengesAsync();
        await AnswerRiddleAsync();
        await RememberDeviceAsync();
        await new AdministratorRun(_directory, Witness).RunAsync();
        await EndAsync(session);
    }

    public ValueTask DisposeAsync() => _pool.DisposeAsync();

    private async Task SignUpAsync()
    {
        await Witness.FailAsync(() => _directory.SignUp.RegisterAsync(new SignUpRequest(Username, WeakPassword), Cancel));
        await Witness.FailAsync(() => _directory.SignUp.RegisterAsync(new SignUpRequest(Username, KnownPassword), Cancel));
        Witness.Tell(await _directory.SignUp.RegisterAsync(new SignUpRequest(Username, TestPool.Password).With("email", Email), Cancel));
        await Witness.FailAsync(() => _directory.SignUp.RegisterAsync(new SignUpRequest(Username, TestPool.Password).With("email", Email), Cancel));
        Witness.Tell(await _directory.SignUp.ResendCodeAsync(Username, cancellationToken: Cancel));
        await Witness.FailAsync(() => _directory.SignUp.ConfirmAsync(Username, WrongCode, cancellationToken: Cancel));
        Witness.Tell(await _directory.SignIn.StartAsync(SignInRequest.Password(Username, TestPool.Password), Cancel));
        await _directory.SignUp.ConfirmAsync(Username, Code, cancellationToken: Cancel);
    }

    private async Task<UserSession> SignInAsync()
    {
        foreach (var flow in Enum.GetValues<PasswordFlow>())
        {
            var request = SignInRequest.Password(Username, TestPool.Password, flow, Witness.Context());
            Witness.Tell(request);
            Witness.Tell(await _directory.SignIn.StartAsync(SignInRequest.Password(Username, WrongPassword, flow), Cancel));
            Witness.Tell(await _directory.SignIn.StartAsync(SignInRequest.Password(Email, WrongPassword, flow), Cancel));
            Witness.SignedIn(await _directory.SignIn.StartAsync(request, Cancel));
        }
        var session = Witness.SignedIn(await _directory.SignIn.StartAsync(SignInRequest.Password(Username, TestPool.Password), Cancel));
        Witness.Tell(await _directory.Profile.GetAsync(session.AccessToken, Cancel));
        await Witness.FailAsync(() => _directory.Profile.GetAsync(new AccessToken(Witness.Secret(Forged(session.AccessToken.Reveal()))), Cancel));
        await Witness.FailAsync(() => Task.FromResult(_directory.Sessions.FromTokens(session.IdToken, new AccessToken(session.IdToken.Reveal()))));
        await Witness.FailAsync(() => Task.FromResult(UserSession.FromJson("{" + session.ToJson())));
        return session;
    }

    private async Task ManageFactorsAsync(AccessToken accessToken)
    {
        var factors = _directory.Factors;
        var enrolment = Witness.Tell(await factors.StartTotpAsync(accessToken, Cancel));
        var secret = Witness.Secret(enrolment.Secret.Reveal());
        Witness.Tell(enrolment.ToUri("shop", Email));
        // A code of long ago: six digits alone may stand in a request id by chance, so they are not looked for.
        await Witness.FailAsync(() => factors.CompleteTotpAsync(accessToken, _pool.Emulator.Authenticators.TotpCode(secret, TimeSpan.FromDays(-1)), cancellationToken: Cancel));
        await factors.CompleteTotpAsync(accessToken, _pool.Emulator.Authenticators.TotpCode(secret), Witness.Secret("the telephone of Rosamunde"), Cancel);
        await Witness.FailAsync(() => factors.SetPreferencesAsync(accessToken, new MfaPreferences { Sms = MfaPreference.On }, Cancel));
        await factors.SetPreferencesAsync(accessToken, Witness.Tell(new MfaPreferences { Totp = MfaPreference.Off }), Cancel);
        Witness.Tell(await factors.GetAsync(accessToken, Cancel));

        var options = (await factors.StartPasskeyAsync(accessToken, Cancel)).GetRawText();
        using var credential = JsonDocument.Parse(_pool.Emulator.Authenticators.CreatePasskeyDevice().Create(options, "https://example.com"));
        await factors.CompletePasskeyAsync(accessToken, credential.RootElement, Cancel);
        await Witness.FailAsync(() => factors.CompletePasskeyAsync(accessToken, credential.RootElement, Cancel));
        await foreach (var passkey in factors.ListPasskeysAsync(accessToken, Cancel))
        {
            Witness.Tell(passkey);
            await factors.DeletePasskeyAsync(accessToken, Witness.Secret(passkey.CredentialId), Cancel);
        }
    }

    private async Task VerifyTokensAsync(UserSession session)
    {
        var pool = _pool.Emulator.UserPools[0];
        var options = new TokenVerifierOptions { TokenUse = TokenUse.AccessOrId }.AddUserPool(pool.Id, trusted =>
        {
            trusted.ClientIds.Add(pool.Clients[0].Id);
            trusted.JwksUri = pool.JwksUri.AbsoluteUri;
        });
        var verifier = TokenVerifier.Create(options, _pool.Emulator.Clock, _loggers, _network);
        _network.IsDown = true;
        await Witness.FailAsync(() => verifier.VerifyAsync(session.AccessToken.Reveal(), Cancel).AsTask());
        _network.IsDown = false;
        _pool.Emulator.Clock.Advance(TimeSpan.FromSeconds(1));
        foreach (var token in (string[])[session.AccessToken.Reveal(), session.IdToken.Reveal(), Witness.Secret(Forged(session.IdToken.Reveal())), session.RefreshToken!.Value.Reveal(), Witness.Secret("no token of rosamunde at all")])
            Witness.Tell(await verifier.VerifyAsync(token, Cancel));
    }

    private async Task UseCredentialsAsync(UserSession session)
    {
        var live = _directory.Sessions.Track(session);
        foreach (var identity in (FederatedIdentity[])[FederatedIdentity.From(live), FederatedIdentity.FromUserPool(session.IdToken), FederatedIdentity.From("Google", Witness.Secret(_pool.Emulator.Providers.Google.CreateIdToken("google-" + Username, GoogleClient))), FederatedIdentity.Guest(Witness.Secret("visitor-of-rosamunde"))])
        {
            Witness.Tell(identity);
            for (var i = 0; i < 2; i++)
            {
                var credentials = Witness.Tell(await _broker.GetCredentialsAsync(identity, Cancel));
                Witness.Secrets.AddRange([credentials.SecretAccessKey.Reveal(), credentials.SessionToken.Reveal()]);
            }
        }
        Witness.Tell(await live.GetTokenAsync(default, Cancel));
        foreach (var forged in (string[])[Forged(session.IdToken.Reveal()), session.AccessToken.Reveal(), "no token of rosamunde"])
        {
            var token = Witness.Secret(forged);
            await Witness.FailAsync(() => _broker.GetCredentialsAsync(FederatedIdentity.FromUserPool(new IdToken(token)), Cancel).AsTask());
            await Witness.FailAsync(() => _broker.GetCredentialsAsync(FederatedIdentity.From("Google", token), Cancel).AsTask());
        }
        // Facebook says by itself that it is no JWT, or that the pool does not know it.
        await Witness.FailAsync(() => _broker.GetCredentialsAsync(FederatedIdentity.From("Facebook", session.IdToken.Reveal()), Cancel).AsTask());
        await Witness.FailAsync(() => _broker.GetCredentialsAsync(FederatedIdentity.From("Facebook", Witness.Secret("EAAB-rosamunde")), Cancel).AsTask());
        await Witness.FailAsync(() => _broker.GetCredentialsAsync(FederatedIdentity.From(session.IdToken.Reveal(), "Google"), Cancel).AsTask());
    }

    private async Task KeepAccountAsync(AccessToken token)
    {
        var address = new Dictionary<string, string> { ["email"] = Witness.Secret("rosamunde.elsewhere@example.org") };
        await Witness.FailAsync(() => _directory.Passwords.ChangeAsync(token, WrongPassword, Witness.Secret("Better-horse-2-of-Rosamunde"), Cancel));
        await Witness.FailAsync(() => _directory.Passwords.ChangeAsync(token, TestPool.Password, WeakPassword, Cancel));
        Witness.Tell(await _directory.Passwords.StartResetAsync(Username, cancellationToken: Cancel));
        await Witness.FailAsync(() => _directory.Passwords.CompleteResetAsync(Username, WrongCode, TestPool.Password, cancellationToken: Cancel));
        await Witness.FailAsync(() => _directory.Passwords.CompleteResetAsync(Username, Code, WeakPassword, cancellationToken: Cancel));
        await _directory.Passwords.CompleteResetAsync(Username, Code, TestPool.Password, cancellationToken: Cancel);
        Witness.Tell(await _directory.Profile.UpdateAsync(token, address, cancellationToken: Cancel));
        Witness.Tell(await _directory.Profile.SendVerificationCodeAsync(token, "email", cancellationToken: Cancel));
        await Witness.FailAsync(() => _directory.Profile.VerifyAsync(token, "email", WrongCode, Cancel));
        await _directory.Profile.VerifyAsync(token, "email", Code, Cancel);
        await Witness.FailAsync(() => _directory.Profile.UpdateAsync(token, new Dictionary<string, string> { ["email"] = Witness.Secret("no-address-of-rosamunde") }, cancellationToken: Cancel));
    }

    private async Task PassChallengesAsync()
    {
        var selection = Assert.IsType<FactorSelectionChallenge>(Witness.Tell(await _directory.SignIn.StartAsync(SignInRequest.Choice(Username), Cancel)));
        var code = Assert.IsType<CodeChallenge>(Witness.Tell(await _directory.SignIn.AnswerAsync(Witness.Tell(selection.Choose(SignInFactor.EmailCode)), Cancel)));
        Witness.Secrets.AddRange([selection.Ticket!.Value.Reveal(), code.Ticket!.Value.Reveal()]);
        Witness.Tell(await _directory.SignIn.AnswerAsync(Witness.Tell(code.Answer(WrongCode)), Cancel));
        var kept = SignInChallenge.FromJson(code.ToJson());
        await Witness.FailAsync(() => Task.FromResult(SignInChallenge.FromJson("{" + code.ToJson())));
        await Witness.FailAsync(() => Task.FromResult(RememberedDevice.FromJson($$"""{"version":1,"password":["{{Witness.Secret("the device of Rosamunde")}}"]}""")));
        Witness.SignedIn(await _directory.SignIn.AnswerAsync(Assert.IsType<CodeChallenge>(Witness.Tell(kept)).Answer(Code), Cancel));
    }

    private async Task AnswerRiddleAsync()
    {
        var riddle = Assert.IsType<CustomChallenge>(Witness.Tell(await _directory.SignIn.StartAsync(SignInRequest.Custom(Username), Cancel)));
        Witness.Secrets.Add(riddle.Ticket!.Value.Reveal());
        var again = Assert.IsType<CustomChallenge>(Witness.Tell(await _directory.SignIn.AnswerAsync(Witness.Tell(riddle.Answer(Witness.Secret("the guess of Rosamunde"))), Cancel)));
        Witness.SignedIn(await _directory.SignIn.AnswerAsync(again.Answer(Answer), Cancel));
        Witness.Tell(await _directory.SignIn.StartAsync(SignInRequest.Custom(Witness.Secret("nobody-of-rosamunde-either")), Cancel));
    }

    private async Task RememberDeviceAsync()
    {
        var signedIn = Assert.IsType<SignedIn>(Witness.Tell(await _directory.SignIn.StartAsync(SignInRequest.Password(Username, TestPool.Password), Cancel)));
        Witness.Hide(signedIn.Session);
        var device = Witness.Tell(Witness.Tell(signedIn.NewDevice!).Device);
        Witness.Secrets.Add(JsonDocument.Parse(device.ToJson()).RootElement.GetProperty("password").GetString()!);
        Witness.SignedIn(await _directory.SignIn.StartAsync(Witness.Tell(SignInRequest.Password(Username, TestPool.Password).On(device)), Cancel));
        var token = signedIn.Session.AccessToken;
        await foreach (var known in _directory.Devices.ListAsync(token, Cancel))
            Witness.Tell(known);
        await _directory.Devices.RememberAsync(token, device.Key, Cancel);
        await _directory.Devices.ForgetAsync(token, device.Key, Cancel);
        await Witness.FailAsync(() => _directory.Devices.RememberAsync(token, device.Key, Cancel));
        Witness.SignedIn(await _directory.SignIn.StartAsync(SignInRequest.Password(Username, TestPool.Password).On(device), Cancel));
    }

    private async Task EndAsync(UserSession session)
    {
        _network.IsDown = true;
        await Witness.FailAsync(() => _directory.Sessions.RefreshAsync(session, Cancel));
        await Witness.FailAsync(() => _directory.SignIn.StartAsync(SignInRequest.Password(Username, TestPool.Password), Cancel));
        _network.IsDown = false;
        session = Witness.Tell(await _directory.Sessions.WithContext(Witness.Context()).RefreshAsync(session, Cancel));
        Witness.Hide(session);
        await Witness.FailAsync(() => _directory.Sessions.ResumeAsync(new RefreshToken(Witness.Secret("a-refresh-token-of-nobody")), cancellationToken: Cancel));
        await _directory.Sessions.RevokeAsync(session, Cancel);
        await Witness.FailAsync(() => _directory.Sessions.RefreshAsync(session, Cancel));
        await Witness.FailAsync(() => _directory.Profile.GetAsync(session.AccessToken, Cancel));
    }

    private static CognitoTriggers Riddle() => new CognitoTriggers()
        .On<DefineAuthChallengeEvent>((e, _) =>
        {
            if (e.Request.Session is [.., { ChallengeResult: true }])
                e.IssueTokens();
            else
                e.Ask(ChallengeName.CustomChallenge);
            return Task.CompletedTask;
        })
        .On<CreateAuthChallengeEvent>((e, _) =>
        {
            e.Response.Show("question", "What is Rosamunde's horse called?").Keep("answer", Answer);
            return Task.CompletedTask;
        })
        .On<VerifyAuthChallengeResponseEvent>((e, _) =>
        {
            e.Response.AnswerCorrect = e.Request.ChallengeAnswer == e.Request.PrivateChallengeParameters["answer"];
            return Task.CompletedTask;
        });

    /// <summary>The same token with another signature.</summary>
    private static string Forged(string token) => token[..(token.LastIndexOf('.') + 1)] + new string('A', 342);
}
