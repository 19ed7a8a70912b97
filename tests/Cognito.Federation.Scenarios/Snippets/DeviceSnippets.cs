using System.Security.Cryptography;
using Cognito.Federation.Emulator;
using Cognito.Federation.Testing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace Cognito.Federation.Scenarios;

public sealed class DeviceSnippets
{
    private const string Password = "Corr3ct-horse!";
    private const string Phone = "+15555550100";

    [Fact]
    public async Task A_browser_brings_its_device_in_a_sealed_cookie()
    {
        await using var emulator = await StartAsync();
        await using var provider = Provider(emulator);
        var directory = provider.GetRequiredService<IUserDirectory>();
        var protection = new EphemeralDataProtectionProvider();
        var cookies = new Dictionary<string, string>();
        const string password = Password;

        async Task<SignInOutcome> SignInAsync(string name)
        {
            #region device-cookie
            var seal = protection.CreateProtector("Shop.Device", name);       // one person's device does not open for another
            RememberedDevice? device = null;
            try
            {
                if (cookies.TryGetValue("device", out var kept))
                    device = RememberedDevice.FromJson(seal.Unprotect(kept));
            }
            catch (CryptographicException)
            {
                // Altered, another person's, or sealed with keys that are gone: the second factor is asked for.
            }

            var outcome = await directory.SignIn.StartAsync(SignInRequest.Password(name, password).On(device));
            if (outcome is CodeChallenge code)
                outcome = await directory.SignIn.AnswerAsync(code.Answer(AskForTheCode()));

            if (outcome is SignedIn { NewDevice: { IsConfirmed: true } met })
                cookies["device"] = seal.Protect(met.Device.ToJson());        // HttpOnly, Secure, for this person's browser only
            #endregion

            return outcome;
        }

        Assert.IsType<SignedIn>(await SignInAsync("alice"));
        Assert.Null(Assert.IsType<SignedIn>(await SignInAsync("alice")).NewDevice);
        Assert.Single(emulator.Outbox.All);
        Assert.IsType<SignInRejected>(await SignInAsync("bob"));

        string AskForTheCode() => emulator.Outbox.Latest(Phone).Code;
    }

    [Fact]
    public async Task A_client_application_keeps_its_device_in_a_file()
    {
        await using var emulator = await StartAsync();
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "devices.json");
        var services = new ServiceCollection();
        services.AddCognitoFederation().UseEmulator(emulator);

        #region device-file
        services.AddCognitoFederation().UseDeviceStore(new FileDeviceStore(path));      // never on a server
        #endregion

        await using var provider = services.BuildServiceProvider();
        var directory = provider.GetRequiredService<IUserDirectory>();
        var code = Assert.IsType<CodeChallenge>(await directory.SignIn.StartAsync(SignInRequest.Password("alice", Password)));
        await directory.SignIn.AnswerAsync(code.Answer(emulator.Outbox.Latest(Phone).Code));

        Assert.IsType<SignedIn>(await directory.SignIn.StartAsync(SignInRequest.Password("alice", Password)));
        Assert.NotNull(await new FileDeviceStore(path).FindAsync("alice"));
    }

    [Fact]
    public async Task The_person_decides_whether_a_device_is_remembered()
    {
        await using var emulator = await StartAsync(devices => devices.OnlyRememberedOnUserPrompt = true);
        var pool = emulator.UserPools[0];
        var services = new ServiceCollection();

        #region device-when-asked
        services.AddCognitoFederation(options => options.UserPool.DeviceConfirmation = DeviceConfirmation.WhenAsked);
        #endregion

        services.AddCognitoFederation(options => (options.UserPool.Id, options.UserPool.ClientId, options.UserPool.ServiceUrl) = (pool.Id, pool.Clients[0].Id, emulator.Url.ToString()));
        await using var provider = services.BuildServiceProvider();
        var directory = provider.GetRequiredService<IUserDirectory>();
        var code = Assert.IsType<CodeChallenge>(await directory.SignIn.StartAsync(SignInRequest.Password("alice", Password)));
        var signedIn = Assert.IsType<SignedIn>(await directory.SignIn.AnswerAsync(code.Answer(emulator.Outbox.Latest(Phone).Code)));
        bool ThePersonSaysYes() => true;

        #region device-confirm
        if (signedIn.NewDevice is { } met)
        {
            var accessToken = signedIn.Session.AccessToken;
            met = await directory.Devices.ConfirmAsync(accessToken, met, "work laptop");
            if (met.AsksUser && ThePersonSaysYes())
                await directory.Devices.RememberAsync(accessToken, met.Device.Key);
        }

        var names = new List<string?>();
        await foreach (var device in directory.Devices.ListAsync(signedIn.Session.AccessToken))
            names.Add(device.Name);
        #endregion

        Assert.Equal(["work laptop"], names);
        Assert.IsType<SignedIn>(await directory.SignIn.StartAsync(SignInRequest.Password("alice", Password).On(signedIn.NewDevice!.Device)));
    }

    private static Task<CognitoEmulator> StartAsync(Action<DeviceSeed>? devices = null) => Emulators.StartAsync(people =>
    {
        people.Mfa.Requirement = MfaRequirement.Optional;
        people.Devices.Tracked = true;
        devices?.Invoke(people.Devices);
        people.AddUser("alice", Password, user => (user.Mfa.Sms, user.Attributes["phone_number"], user.Attributes["phone_number_verified"]) = (true, Phone, "true"));
    });

    private static ServiceProvider Provider(CognitoEmulator emulator)
    {
        var services = new ServiceCollection();
        services.AddCognitoFederation().UseEmulator(emulator);
        return services.BuildServiceProvider();
    }
}
