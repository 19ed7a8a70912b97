using Cognito.Federation.Emulator;

namespace Cognito.Federation.Scenarios.Factors;

/// <summary>A pool with authenticator apps and passkeys, and rosa, who has signed in through the library.</summary>
internal sealed class FactorScenario : IAsyncDisposable
{
    public const string RelyingParty = "example.com";
    public const string Origin = "https://shop.example.com";
    private const string Password = "Corr3ct-horse!";

    private FactorScenario(CognitoEmulator emulator, UserDirectory directory, UserSession session)
    {
        Emulator = emulator;
        Factors = directory.Factors;
        Session = session;
    }

    public CognitoEmulator Emulator { get; }

    public ISignInFactors Factors { get; }

    public UserSession Session { get; }

    public AccessToken AccessToken => Session.AccessToken;

    /// <summary>The pool as the emulator knows it; hold its gate.</summary>
    public UserPool Pool => Emulator.State.UserPools.All[0];

    public static async Task<FactorScenario> StartAsync()
    {
        var emulator = await Emulators.StartAsync(people =>
        {
            people.Mfa.Requirement = MfaRequirement.Optional;
            people.FirstFactors.Add("WEB_AUTHN");
            people.Passkeys.RelyingPartyId = RelyingParty;
            people.AddUser("rosa", Password);
        });
        var pool = emulator.UserPools[0];
        var directory = UserDirectory.Create(new CognitoFederationOptions { UserPool = { Id = pool.Id, ClientId = pool.Clients[0].Id, ServiceUrl = emulator.Url.ToString() } }, emulator.Clock);
        var outcome = await directory.SignIn.StartAsync(SignInRequest.Password("rosa", Password), TestContext.Current.CancellationToken);
        return new FactorScenario(emulator, directory, Assert.IsType<SignedIn>(outcome).Session);
    }

    public ValueTask DisposeAsync() => Emulator.DisposeAsync();
}
