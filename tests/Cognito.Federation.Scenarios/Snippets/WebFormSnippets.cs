using Cognito.Federation.Emulator;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace Cognito.Federation.Scenarios;

public sealed class WebFormSnippets
{
    private const string Password = "Corr3ct-horse!";
    private const string Phone = "+15555550100";

    #region web-form
    public sealed class SignInPages(ISignIn signIn, IChallengeProtector steps)
    {
        /// <summary>POST /sign-in</summary>
        public async Task<string> PasswordAsync(string name, string password) =>
            Show(await signIn.StartAsync(SignInRequest.Password(name, password)));

        /// <summary>POST /sign-in/code, with the hidden field and what the person typed</summary>
        public async Task<string> CodeAsync(string? step, string typed) =>
            steps.TryUnprotect(step, out var challenge) && challenge is CodeChallenge code
                ? Show(await signIn.AnswerAsync(code.Answer(typed)))
                : "That took too long. Please start again.";

        private string Show(SignInOutcome outcome) => outcome switch
        {
            SignedIn => "Welcome",                                                            // make your own cookie of signedIn.Session
            CodeChallenge code => $"<input type='hidden' name='step' value='{steps.Protect(code)}'>",
            SignInRejected { Retry: CodeChallenge code } => $"Wrong code. <input type='hidden' name='step' value='{steps.Protect(code)}'>",
            SignInRejected { Reason: SignInRejection.Expired } => "That took too long. Please start again.",
            _ => "The user name or the password is wrong.",
        };
    }
    #endregion

    [Fact]
    public async Task A_challenge_waits_in_a_form_between_two_requests()
    {
        await using var emulator = await Emulators.StartAsync(people =>
        {
            people.Mfa.Requirement = MfaRequirement.Optional;
            people.AddUser("alice", Password, user => (user.Mfa.Sms, user.Attributes["phone_number"], user.Attributes["phone_number_verified"]) = (true, Phone, "true"));
        });
        var services = new ServiceCollection();

        #region web-form-registration
        services.AddDataProtection();                  // servers of one farm must share its keys
        services.AddCognitoFederation();
        #endregion

        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddCognitoFederation().UseEmulator(emulator);
        services.AddSingleton<SignInPages>();
        await using var provider = services.BuildServiceProvider();
        var pages = provider.GetRequiredService<SignInPages>();

        Assert.Equal("The user name or the password is wrong.", await pages.PasswordAsync("alice", "wrong"));
        var form = await pages.PasswordAsync("alice", Password);
        Assert.DoesNotContain("alice", form, StringComparison.Ordinal);
        var again = await pages.CodeAsync(Step(form), "000");
        Assert.StartsWith("Wrong code.", again, StringComparison.Ordinal);
        Assert.Equal("That took too long. Please start again.", await pages.CodeAsync("forged", emulator.Outbox.Latest(Phone).Code));
        Assert.Equal("Welcome", await pages.CodeAsync(Step(again), emulator.Outbox.Latest(Phone).Code));
    }

    private static string Step(string form) => form.Split("value='")[1].Split('\'')[0];
}
