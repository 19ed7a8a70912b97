using System.Text.Json;
using Cognito.Federation.Emulator;
using Microsoft.Extensions.DependencyInjection;

namespace Cognito.Federation.Scenarios;

public sealed class AccountSnippets
{
    private const string Email = "alice@example.com";
    private const string Password = "Corr3ct-horse!";
    private const string Page = "https://shop.example.com";

    [Fact]
    public async Task A_forgotten_password_is_set_anew()
    {
        await using var emulator = await StartAsync();
        await using var provider = Provider(emulator);
        var directory = provider.GetRequiredService<IUserDirectory>();
        var (name, newPassword) = ("alice", "N3w-horse-please!");
        string AskForTheCode() => emulator.Outbox.Latest(Email).Code;

        #region password-reset
        CodeDelivery sent = await directory.Passwords.StartResetAsync(name);
        await directory.Passwords.CompleteResetAsync(name, AskForTheCode(), newPassword);
        #endregion

        Assert.Equal("EMAIL", sent.Medium);
        Assert.IsType<SignedIn>(await directory.SignIn.StartAsync(SignInRequest.Password(name, newPassword)));
    }

    [Fact]
    public async Task A_password_is_changed_and_other_sessions_end()
    {
        await using var emulator = await StartAsync();
        await using var provider = Provider(emulator);
        var directory = provider.GetRequiredService<IUserDirectory>();
        var accessToken = (await SignInAsync(directory)).AccessToken;
        var (current, proposed) = (Password, "N3w-horse-please!");
        var shown = "";
        void Show(string text) => shown = text;

        #region password-change
        try
        {
            await directory.Passwords.ChangeAsync(accessToken, current, proposed);
            await directory.Sessions.SignOutEverywhereAsync(accessToken);       // sessions would go on, this one among them
        }
        catch (RejectedInputException refused)
        {
            Show(refused.Code == CognitoErrorCode.InvalidCredentials ? "That is not your password." : "Choose another password.");
        }
        #endregion

        Assert.Equal("", shown);
        Assert.IsType<SignedIn>(await directory.SignIn.StartAsync(SignInRequest.Password("alice", proposed)));
        await Assert.ThrowsAsync<ReauthenticationRequiredException>(() => directory.Profile.GetAsync(accessToken));
    }

    [Fact]
    public async Task A_new_address_is_proved()
    {
        await using var emulator = await StartAsync(people =>
        {
            people.AutoVerifiedAttributes.Add("email");
            people.AttributesRequireVerificationBeforeUpdate.Add("email");
        });
        await using var provider = Provider(emulator);
        var directory = provider.GetRequiredService<IUserDirectory>();
        var accessToken = (await SignInAsync(directory)).AccessToken;
        string AskForTheCode() => emulator.Outbox.Latest("alice@example.org").Code;

        #region profile
        ProfileUpdate update = await directory.Profile.UpdateAsync(accessToken, new Dictionary<string, string> { ["email"] = "alice@example.org", ["given_name"] = "Alice" });
        foreach (var delivery in update.Deliveries)                             // the new address has to be proved
            await directory.Profile.VerifyAsync(accessToken, delivery.Attribute!, AskForTheCode());

        await directory.Profile.DeleteAttributesAsync(accessToken, ["given_name"]);
        UserProfile profile = await directory.Profile.GetAsync(accessToken);
        #endregion

        Assert.False(update.IsComplete);
        Assert.Equal(("alice@example.org", true), (profile.Email, profile.IsEmailVerified));

        #region delete-account
        await directory.Profile.DeleteAccountAsync(accessToken);
        #endregion

        Assert.IsType<SignInRejected>(await directory.SignIn.StartAsync(SignInRequest.Password("alice", Password)));
    }

    [Fact]
    public async Task An_authenticator_app_is_set_up_and_asked_for()
    {
        await using var emulator = await StartAsync();
        await using var provider = Provider(emulator);
        var directory = provider.GetRequiredService<IUserDirectory>();
        var accessToken = (await SignInAsync(directory)).AccessToken;
        var secret = "";
        void ShowQrCode(string uri) => secret = uri.Split("secret=")[1].Split('&')[0];
        string AskForTheCode() => emulator.Authenticators.TotpCode(secret);

        #region totp
        ISignInFactors factors = directory.Factors;

        TotpEnrolment enrolment = await factors.StartTotpAsync(accessToken);
        ShowQrCode(enrolment.ToUri("Shop", "alice@example.com").Reveal());      // or enrolment.Secret to type in
        await factors.CompleteTotpAsync(accessToken, AskForTheCode(), "phone");
        await factors.SetPreferencesAsync(accessToken, new MfaPreferences { Totp = MfaPreference.Preferred, Email = MfaPreference.On });

        AvailableFactors has = await factors.GetAsync(accessToken);             // has.First, has.Second, has.PreferredSecond
        #endregion

        Assert.Equal((true, SignInFactor.Totp), (has.HasTotp, has.PreferredSecond));
        Assert.Equal("phone", Assert.IsType<CodeChallenge>(await directory.SignIn.StartAsync(SignInRequest.Password("alice", Password))).AuthenticatorName);
    }

    [Fact]
    public async Task Passkeys_are_listed_and_deleted()
    {
        await using var emulator = await StartAsync();
        await using var provider = Provider(emulator);
        var directory = provider.GetRequiredService<IUserDirectory>();
        var accessToken = (await SignInAsync(directory)).AccessToken;
        var options = await directory.Factors.StartPasskeyAsync(accessToken);
        await directory.Factors.CompletePasskeyAsync(accessToken, JsonElement.Parse(emulator.Authenticators.CreatePasskeyDevice().Create(options.GetRawText(), Page)));
        bool ThePersonLostIt(Passkey passkey) => passkey.RelyingPartyId == "example.com";

        #region passkeys
        await foreach (var passkey in directory.Factors.ListPasskeysAsync(accessToken))
        {
            if (ThePersonLostIt(passkey))                                       // passkey.FriendlyName, passkey.CreatedAt
                await directory.Factors.DeletePasskeyAsync(accessToken, passkey.CredentialId);
        }
        #endregion

        Assert.False((await directory.Factors.GetAsync(accessToken)).HasPasskey);
    }

    private static Task<CognitoEmulator> StartAsync(Action<UserPoolSeed>? pool = null) => Emulators.StartAsync(people =>
    {
        people.Mfa.Requirement = MfaRequirement.Optional;
        people.FirstFactors.Add("WEB_AUTHN");
        people.Passkeys.RelyingPartyId = "example.com";
        people.AddUser("alice", Password, user => (user.Attributes["email"], user.Attributes["email_verified"]) = (Email, "true"));
        pool?.Invoke(people);
    });

    private static async Task<UserSession> SignInAsync(IUserDirectory directory) =>
        Assert.IsType<SignedIn>(await directory.SignIn.StartAsync(SignInRequest.Password("alice", Password))).Session;

    private static ServiceProvider Provider(CognitoEmulator emulator)
    {
        var services = new ServiceCollection();
        services.AddCognitoFederation().UseEmulator(emulator);
        return services.BuildServiceProvider();
    }
}
