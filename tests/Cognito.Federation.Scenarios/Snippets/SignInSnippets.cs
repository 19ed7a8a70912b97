using Cognito.Federation.Emulator;
using Microsoft.Extensions.DependencyInjection;

namespace Cognito.Federation.Scenarios;

public sealed class SignInSnippets
{
    private const string Email = "alice@example.com";
    private const string Password = "Corr3ct-horse!";

    [Fact]
    public async Task A_person_signs_up_and_confirms()
    {
        await using var emulator = await Emulators.StartAsync();
        await using var provider = Provider(emulator);
        var directory = provider.GetRequiredService<IUserDirectory>();
        var (email, password) = (Email, Password);
        string AskForTheCode() => emulator.Outbox.Latest(email).Code;
        var shown = "";
        void Show(string text) => shown = text;

        #region sign-up
        try
        {
            var receipt = await directory.SignUp.RegisterAsync(new SignUpRequest(email, password).With("email", email).With("given_name", "Alice"));
            if (!receipt.IsConfirmed)
                await directory.SignUp.ConfirmAsync(email, AskForTheCode());   // sent to receipt.Delivery
        }
        catch (RejectedInputException refused)
        {
            Show(refused.Code == CognitoErrorCode.UsernameExists ? "You have an account already: sign in." : refused.Message);
        }
        #endregion

        Assert.Equal("", shown);
        Assert.IsType<SignedIn>(await directory.SignIn.StartAsync(SignInRequest.Password(email, password)));
    }

    [Fact]
    public async Task Every_outcome_of_a_sign_in_has_its_reaction()
    {
        await using var emulator = await Emulators.StartAsync(pool => pool.AddUser("alice", Password));
        await using var provider = Provider(emulator);
        var directory = provider.GetRequiredService<IUserDirectory>();

        Assert.Equal("Welcome", await SignInAsync(directory, "alice", Password));
        Assert.Equal("The user name or the password is wrong.", await SignInAsync(directory, "alice", "wrong"));
    }

    private static async Task<string> SignInAsync(IUserDirectory directory, string name, string password)
    {
        UserSession? session = null;

        #region sign-in
        var outcome = await directory.SignIn.StartAsync(SignInRequest.Password(name, password));

        var message = outcome switch
        {
            SignedIn signedIn => Keep(signedIn.Session),
            SignInRejected { Reason: SignInRejection.TooManyAttempts } => "Too many attempts: wait a little.",
            SignInRejected { TriggerMessage: { } words } => words,
            SignInRejected => "The user name or the password is wrong.",
            ConfirmationRequired => "Type the code that we sent you.",        // directory.SignUp.ConfirmAsync
            PasswordResetRequired => "Choose a new password first.",
            SignInChallenge challenge => $"One more step: {challenge.Name}.",  // directory.SignIn.AnswerAsync
            _ => throw new InvalidOperationException($"Unexpected: {outcome}"),
        };
        #endregion

        return session is null ? message : "Welcome";

        string Keep(UserSession signedIn)
        {
            session = signedIn;
            return "";
        }
    }

    [Fact]
    public async Task A_person_who_registers_is_signed_in_at_once()
    {
        await using var emulator = await Emulators.StartAsync(pool => pool.FirstFactors.Add("EMAIL_OTP"), client => client.ExplicitAuthFlows.Add("ALLOW_USER_AUTH"));
        await using var provider = Provider(emulator);
        var directory = provider.GetRequiredService<IUserDirectory>();
        var (email, password) = (Email, Password);
        string AskForTheCode() => emulator.Outbox.Latest(email).Code;

        #region sign-up-and-in
        SignUpReceipt receipt = await directory.SignUp.RegisterAsync(new SignUpRequest(email, password).With("email", email));
        SignUpConfirmation confirmed = await directory.SignUp.CompleteAsync(receipt, AskForTheCode());

        SignInOutcome outcome = confirmed.Ticket is null
            ? await directory.SignIn.StartAsync(SignInRequest.Password(email, password))     // the app client does not allow USER_AUTH
            : await directory.SignIn.StartAsync(SignInRequest.AfterSignUp(confirmed));       // nothing more is asked
        #endregion

        Assert.IsType<SignedIn>(outcome);
        Assert.NotNull(confirmed.Ticket);
    }

    [Fact]
    public async Task A_person_registers_without_a_password()
    {
        await using var emulator = await Emulators.StartAsync(pool => pool.FirstFactors.Add("EMAIL_OTP"), client => client.ExplicitAuthFlows.Add("ALLOW_USER_AUTH"));
        await using var provider = Provider(emulator);
        var directory = provider.GetRequiredService<IUserDirectory>();
        var email = Email;
        string AskForTheCode() => emulator.Outbox.Latest(email).Code;

        #region passwordless
        var receipt = await directory.SignUp.RegisterAsync(SignUpRequest.Passwordless(email).With("email", email));
        var confirmed = await directory.SignUp.CompleteAsync(receipt, AskForTheCode());
        var outcome = await directory.SignIn.StartAsync(SignInRequest.AfterSignUp(confirmed));

        // On any later day:
        if (await directory.SignIn.StartAsync(SignInRequest.Choice(email, SignInFactor.EmailCode)) is CodeChallenge code)
            outcome = await directory.SignIn.AnswerAsync(code.Answer(AskForTheCode()));
        #endregion

        Assert.IsType<SignedIn>(outcome);
        Assert.Equal(2, emulator.Requests.Count("InitiateAuth"));
    }

    private static ServiceProvider Provider(CognitoEmulator emulator)
    {
        var services = new ServiceCollection();
        services.AddCognitoFederation().UseEmulator(emulator);
        return services.BuildServiceProvider();
    }
}
