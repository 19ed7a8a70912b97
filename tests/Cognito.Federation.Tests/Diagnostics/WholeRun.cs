using System.Text.Json;
using Cognito.Federation.Administration;
using Cognito.Federation.Emulator;

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
    private const string GoogleClient = "run.apps.googleusercontent.com";

    private readonly TestPool _pool;
    private readonly AwsCredentialBroker _broker;
    private readonly FailingOnDemand _network = new();
    private readonly UserDirectory _directory;

    private WholeRun(TestPool pool, Observation seen)
    {
        _pool = pool;
        pool.Options.IdentityPool.Id = pool.Emulator.IdentityPools[0].Id;
        pool.Options.IdentityPool.ServiceUrl = pool.Emulator.Url.ToString();
        pool.Options.MaxAttempts = 1;
        _directory = UserDirectory.Create(pool.Options, pool.Emulator.Clock, seen.Loggers, _network);
        var google = new GoogleTokenProvider(new GoogleLoginOptions { ClientIds = { GoogleClient } }, pool.Emulator.Clock);
        _broker = AwsCredentialBroker.Create(pool.Options, [google, new FacebookTokenProvider()], pool.Emulator.Clock, seen.Loggers, _network);
        Secrets = [Username, Email, TestPool.Password, WrongPassword, WeakPassword, Code, WrongCode, pool.Options.UserPool.ClientSecret!];
    }

    public List<string> Secrets { get; }

    /// <summary>The text of all results and failures, in the order of their coming.</summary>
    public List<string> Told { get; } = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<WholeRun> StartAsync(Observation seen) => new(
        await TestPool.StartAsync(
            p =>
            {
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
        await UseCredentialsAsync(session);
        await KeepAccountAsync(session.AccessToken);
        await PassChallengesAsync();
        await AdministerAsync();
        await EndAsync(session);
    }

    public ValueTask DisposeAsync() => _pool.DisposeAsync();

    private async Task SignUpAsync()
    {
        await FailAsync(() => _directory.SignUp.RegisterAsync(new SignUpRequest(Username, WeakPassword), Cancel));
        Tell(await _directory.SignUp.RegisterAsync(new SignUpRequest(Username, TestPool.Password).With("email", Email), Cancel));
        await FailAsync(() => _directory.SignUp.RegisterAsync(new SignUpRequest(Username, TestPool.Password).With("email", Email), Cancel));
        Tell(await _directory.SignUp.ResendCodeAsync(Username, cancellationToken: Cancel));
        await FailAsync(() => _directory.SignUp.ConfirmAsync(Username, WrongCode, cancellationToken: Cancel));
        Tell(await _directory.SignIn.StartAsync(SignInRequest.Password(Username, TestPool.Password), Cancel));
        await _directory.SignUp.ConfirmAsync(Username, Code, cancellationToken: Cancel);
    }

    private async Task<UserSession> SignInAsync()
    {
        foreach (var flow in Enum.GetValues<PasswordFlow>())
        {
            var request = SignInRequest.Password(Username, TestPool.Password, flow);
            Tell(request);
            Tell(await _directory.SignIn.StartAsync(SignInRequest.Password(Username, WrongPassword, flow), Cancel));
            Tell(await _directory.SignIn.StartAsync(SignInRequest.Password(Email, WrongPassword, flow), Cancel));
            Secrets.AddRange(TokensOf(Assert.IsType<SignedIn>(Tell(await _directory.SignIn.StartAsync(request, Cancel))).Session));
        }
        var session = Assert.IsType<SignedIn>(await _directory.SignIn.StartAsync(SignInRequest.Password(Username, TestPool.Password), Cancel)).Session;
        Secrets.AddRange(TokensOf(session));
        Tell(await _directory.Profile.GetAsync(session.AccessToken, Cancel));
        await FailAsync(() => _directory.Profile.GetAsync(new AccessToken(Secret(Forged(session.AccessToken.Reveal()))), Cancel));
        await FailAsync(() => Task.FromResult(_directory.Sessions.FromTokens(session.IdToken, new AccessToken(session.IdToken.Reveal()))));
        await FailAsync(() => Task.FromResult(UserSession.FromJson("{" + session.ToJson())));
        return session;
    }

    private async Task ManageFactorsAsync(AccessToken accessToken)
    {
        var factors = _directory.Factors;
        var enrolment = Tell(await factors.StartTotpAsync(accessToken, Cancel));
        var secret = Secret(enrolment.Secret.Reveal());
        Tell(enrolment.ToUri("shop", Email));
        // A code of long ago: six digits alone may stand in a request id by chance, so they are not looked for.
        await FailAsync(() => factors.CompleteTotpAsync(accessToken, _pool.Emulator.Authenticators.TotpCode(secret, TimeSpan.FromDays(-1)), cancellationToken: Cancel));
        await factors.CompleteTotpAsync(accessToken, _pool.Emulator.Authenticators.TotpCode(secret), Secret("the telephone of Rosamunde"), Cancel);
        await FailAsync(() => factors.SetPreferencesAsync(accessToken, new MfaPreferences { Sms = MfaPreference.On }, Cancel));
        await factors.SetPreferencesAsync(accessToken, Tell(new MfaPreferences { Totp = MfaPreference.Off }), Cancel);
        Tell(await factors.GetAsync(accessToken, Cancel));

        var options = (await factors.StartPasskeyAsync(accessToken, Cancel)).GetRawText();
        using var credential = JsonDocument.Parse(_pool.Emulator.Authenticators.CreatePasskeyDevice().Create(options, "https://example.com"));
        await factors.CompletePasskeyAsync(accessToken, credential.RootElement, Cancel);
        await FailAsync(() => factors.CompletePasskeyAsync(accessToken, credential.RootElement, Cancel));
        await foreach (var passkey in factors.ListPasskeysAsync(accessToken, Cancel))
        {
            Tell(passkey);
            await factors.DeletePasskeyAsync(accessToken, Secret(passkey.CredentialId), Cancel);
        }
    }

    private async Task UseCredentialsAsync(UserSession session)
    {
        var live = _directory.Sessions.Track(session);
        foreach (var identity in (FederatedIdentity[])[FederatedIdentity.From(live), FederatedIdentity.FromUserPool(session.IdToken), FederatedIdentity.From("Google", Secret(_pool.Emulator.Google.CreateIdToken("google-" + Username, GoogleClient))), FederatedIdentity.Guest(Secret("visitor-of-rosamunde"))])
        {
            Tell(identity);
            for (var i = 0; i < 2; i++)
            {
                var credentials = Tell(await _broker.GetCredentialsAsync(identity, Cancel));
                Secrets.AddRange([credentials.SecretAccessKey.Reveal(), credentials.SessionToken.Reveal()]);
            }
        }
        Tell(await live.GetTokenAsync(default, Cancel));
        foreach (var forged in (string[])[Forged(session.IdToken.Reveal()), session.AccessToken.Reveal(), "no token of rosamunde"])
        {
            var token = Secret(forged);
            await FailAsync(() => _broker.GetCredentialsAsync(FederatedIdentity.FromUserPool(new IdToken(token)), Cancel).AsTask());
            await FailAsync(() => _broker.GetCredentialsAsync(FederatedIdentity.From("Google", token), Cancel).AsTask());
        }
        // Facebook says by itself that it is no JWT, or that the pool does not know it.
        await FailAsync(() => _broker.GetCredentialsAsync(FederatedIdentity.From("Facebook", session.IdToken.Reveal()), Cancel).AsTask());
        await FailAsync(() => _broker.GetCredentialsAsync(FederatedIdentity.From("Facebook", Secret("EAAB-rosamunde")), Cancel).AsTask());
        await FailAsync(() => _broker.GetCredentialsAsync(FederatedIdentity.From(session.IdToken.Reveal(), "Google"), Cancel).AsTask());
    }

    private async Task KeepAccountAsync(AccessToken token)
    {
        var address = new Dictionary<string, string> { ["email"] = Secret("rosamunde.elsewhere@example.org") };
        await FailAsync(() => _directory.Passwords.ChangeAsync(token, WrongPassword, Secret("Better-horse-2-of-Rosamunde"), Cancel));
        await FailAsync(() => _directory.Passwords.ChangeAsync(token, TestPool.Password, WeakPassword, Cancel));
        Tell(await _directory.Passwords.StartResetAsync(Username, cancellationToken: Cancel));
        await FailAsync(() => _directory.Passwords.CompleteResetAsync(Username, WrongCode, TestPool.Password, cancellationToken: Cancel));
        await FailAsync(() => _directory.Passwords.CompleteResetAsync(Username, Code, WeakPassword, cancellationToken: Cancel));
        await _directory.Passwords.CompleteResetAsync(Username, Code, TestPool.Password, cancellationToken: Cancel);
        Tell(await _directory.Profile.UpdateAsync(token, address, cancellationToken: Cancel));
        Tell(await _directory.Profile.SendVerificationCodeAsync(token, "email", cancellationToken: Cancel));
        await FailAsync(() => _directory.Profile.VerifyAsync(token, "email", WrongCode, Cancel));
        await _directory.Profile.VerifyAsync(token, "email", Code, Cancel);
        await FailAsync(() => _directory.Profile.UpdateAsync(token, new Dictionary<string, string> { ["email"] = Secret("no-address-of-rosamunde") }, cancellationToken: Cancel));
    }

    private async Task PassChallengesAsync()
    {
        var selection = Assert.IsType<FactorSelectionChallenge>(Tell(await _directory.SignIn.StartAsync(SignInRequest.Choice(Username), Cancel)));
        var code = Assert.IsType<CodeChallenge>(Tell(await _directory.SignIn.AnswerAsync(Tell(selection.Choose(SignInFactor.EmailCode)), Cancel)));
        Secrets.AddRange([selection.Ticket!.Value.Reveal(), code.Ticket!.Value.Reveal()]);
        Tell(await _directory.SignIn.AnswerAsync(Tell(code.Answer(WrongCode)), Cancel));
        var kept = SignInChallenge.FromJson(code.ToJson());
        await FailAsync(() => Task.FromResult(SignInChallenge.FromJson("{" + code.ToJson())));
        await FailAsync(() => Task.FromResult(RememberedDevice.FromJson($$"""{"version":1,"password":["{{Secret("the device of Rosamunde")}}"]}""")));
        var signedIn = Assert.IsType<SignedIn>(Tell(await _directory.SignIn.AnswerAsync(Assert.IsType<CodeChallenge>(Tell(kept)).Answer(Code), Cancel)));
        Secrets.AddRange(TokensOf(signedIn.Session));
    }

    private async Task AdministerAsync()
    {
        var guest = Secret("hildegard-private");
        var invited = Secret("Temp0rary-horse-of-Hildegard");
        Tell(await _directory.Admin.Users.CreateAsync(Tell(new CreateUserRequest(guest) { TemporaryPassword = new Secret(invited), Invitation = InvitationAction.Suppress }.With("email", Secret("hildegard.private@example.com"))), Cancel));
        var wanted = Assert.IsType<NewPasswordChallenge>(Tell(await _directory.Admin.SignIn.StartAsync(SignInRequest.Password(guest, invited), Cancel)));
        Secrets.Add(wanted.Ticket!.Value.Reveal());
        Tell(await _directory.Admin.SignIn.AnswerAsync(wanted.Answer(WeakPassword), Cancel));
        await FailAsync(() => _directory.SignIn.AnswerAsync(wanted.Answer(WeakPassword), Cancel));
        Secrets.AddRange(TokensOf(Assert.IsType<SignedIn>(Tell(await _directory.Admin.SignIn.AnswerAsync(wanted.Answer(Secret("Own-horse-3-of-Hildegard")), Cancel))).Session));
        await FailAsync(() => _directory.Admin.Users.CreateAsync(new CreateUserRequest(guest), Cancel));
        await FailAsync(() => _directory.Admin.Access.SetPasswordAsync(guest, WeakPassword, isPermanent: true, Cancel));
        Tell((await _directory.Admin.Users.GetAsync(guest, Cancel))!);
        await foreach (var user in _directory.Admin.Users.ListAsync(cancellationToken: Cancel))
            Tell(user);
        await FailAsync(() => _directory.Admin.Groups.AddUserAsync("no-such-group", guest, Cancel));
        await FailAsync(() => _directory.Admin.InvokeAsync("AdminGetUser", JsonSerializer.SerializeToElement(new Dictionary<string, string> { ["UserPoolId"] = _directory.PoolId.ToString(), ["Username"] = Secret("nobody-of-rosamunde") }), Cancel));
        await _directory.Admin.Users.DeleteAsync(guest, Cancel);
    }

    private async Task EndAsync(UserSession session)
    {
        _network.IsDown = true;
        await FailAsync(() => _directory.Sessions.RefreshAsync(session, Cancel));
        await FailAsync(() => _directory.SignIn.StartAsync(SignInRequest.Password(Username, TestPool.Password), Cancel));
        _network.IsDown = false;
        session = Tell(await _directory.Sessions.RefreshAsync(session, Cancel));
        Secrets.AddRange(TokensOf(session));
        await FailAsync(() => _directory.Sessions.ResumeAsync(new RefreshToken(Secret("a-refresh-token-of-nobody")), cancellationToken: Cancel));
        await _directory.Sessions.RevokeAsync(session, Cancel);
        await FailAsync(() => _directory.Sessions.RefreshAsync(session, Cancel));
        await FailAsync(() => _directory.Profile.GetAsync(session.AccessToken, Cancel));
    }

    private T Tell<T>(T result)
        where T : notnull
    {
        Told.Add(result.ToString()!);
        return result;
    }

    private async Task FailAsync(Func<Task> act)
    {
        var failure = await Assert.ThrowsAnyAsync<Exception>(act);
        Assert.IsNotType<Xunit.Sdk.XunitException>(failure, exactMatch: false);
        // With its inner exceptions and its stack.
        Told.Add(failure.ToString());
    }

    private string Secret(string text)
    {
        Secrets.Add(text);
        return text;
    }

    /// <summary>The same token with another signature.</summary>
    private static string Forged(string token) => token[..(token.LastIndexOf('.') + 1)] + new string('A', 342);

    private static IEnumerable<string> TokensOf(UserSession session) =>
        [session.IdToken.Reveal(), session.AccessToken.Reveal(), session.RefreshToken!.Value.Reveal()];
}
