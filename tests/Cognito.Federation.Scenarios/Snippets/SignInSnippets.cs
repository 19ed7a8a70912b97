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
    public async Task A_challenge_without_a_type_can_be_answered_by_the_names_of_the_service()
    {
        await using var emulator = await Emulators.StartAsync(pool => pool.AddUser("alice", "Temp0rary!", user => user.Confirmed = false));
        await using var provider = Provider(emulator);
        var directory = provider.GetRequiredService<IUserDirectory>();
        await EmulatorAdmin.CreateUserAsync(emulator, "bob", "Temp0rary!");
        var outcome = await directory.SignIn.StartAsync(SignInRequest.Password("bob", "Temp0rary!"));

        #region unknown-challenge
        if (outcome is UnknownChallenge { Name: "NEW_PASSWORD_REQUIRED" } challenge)
        {
            var answer = challenge.Answer(new Dictionary<string, string> { ["NEW_PASSWORD"] = "Corr3ct-horse!" });
            outcome = await directory.SignIn.AnswerAsync(answer);
        }
        #endregion

        Assert.IsType<SignedIn>(outcome);
    }

    private static ServiceProvider Provider(CognitoEmulator emulator)
    {
        var services = new ServiceCollection();
        services.AddCognitoFederation().UseEmulator(emulator);
        return services.BuildServiceProvider();
    }
}
