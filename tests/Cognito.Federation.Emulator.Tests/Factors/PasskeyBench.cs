using System.Text.Json.Nodes;
using Cognito.Federation.Emulator.Tests.SignIn;

namespace Cognito.Federation.Emulator.Tests.Factors;

/// <summary>A pool with passkeys for example.com, and alice with a device and an access token.</summary>
internal sealed class PasskeyBench : IAsyncDisposable
{
    public const string Origin = "https://shop.example.com";

    private PasskeyBench(CognitoEmulator emulator, string accessToken, SoftwareAuthenticator device)
    {
        Emulator = emulator;
        AccessToken = accessToken;
        Device = device;
    }

    public CognitoEmulator Emulator { get; }

    public string AccessToken { get; }

    public SoftwareAuthenticator Device { get; }

    private UserPool Pool => Emulator.State.UserPools.All[0];

    public static async Task<PasskeyBench> StartAsync(Action<UserPoolSeed>? pool = null, PasskeyAlgorithm algorithm = PasskeyAlgorithm.Es256)
    {
        var emulator = await SignInCalls.StartAsync(pool: p =>
        {
            p.FirstFactors.Add("WEB_AUTHN");
            p.Passkeys.RelyingPartyId = "example.com";
            pool?.Invoke(p);
        });
        return new PasskeyBench(emulator, await emulator.AccessTokenAsync(), emulator.Authenticators.CreatePasskeyDevice(algorithm));
    }

    public Task<Answer> StartRegistrationAsync(string? accessToken = null) =>
        Emulator.CallAsync("StartWebAuthnRegistration", new JsonObject { [nameof(AccessToken)] = accessToken ?? AccessToken });

    public async Task<string> OptionsAsync() => (await StartRegistrationAsync().Ok()).Json["CredentialCreationOptions"]!.ToJsonString();

    public Task<Answer> CompleteAsync(string credential, string? accessToken = null) =>
        Emulator.CallAsync("CompleteWebAuthnRegistration", new JsonObject { [nameof(AccessToken)] = accessToken ?? AccessToken, ["Credential"] = JsonNode.Parse(credential) });

    /// <summary>Registers a passkey of the device.</summary>
    public async Task RegisterAsync() => await CompleteAsync(Device.Create(await OptionsAsync(), Origin)).Ok();

    public Task<Answer> ListAsync(int? size = null, string? token = null, string? accessToken = null) =>
        Emulator.CallAsync("ListWebAuthnCredentials", new JsonObject { [nameof(AccessToken)] = accessToken ?? AccessToken, ["MaxResults"] = size, ["NextToken"] = token });

    public Task<Answer> DeleteAsync(string id, string? accessToken = null) =>
        Emulator.CallAsync("DeleteWebAuthnCredential", new JsonObject { [nameof(AccessToken)] = accessToken ?? AccessToken, ["CredentialId"] = id });

    /// <summary>Begins a sign-in by passkey, as the challenge WEB_AUTHN does.</summary>
    public PasskeyAssertion Begin(string username = "alice")
    {
        lock (Pool.Gate)
            return PasskeyAssertion.Begin(Pool, Pool.Users.Find(username)!, Emulator.Clock.GetUtcNow(), TimeSpan.FromMinutes(3));
    }

    public PasskeyProof Judge(PasskeyAssertion assertion, string credential)
    {
        lock (Pool.Gate)
            return assertion.Judge(credential, Emulator.Clock.GetUtcNow());
    }

    public ValueTask DisposeAsync() => Emulator.DisposeAsync();
}
