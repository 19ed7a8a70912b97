using System.Text.Json;
using Cognito.Federation.Emulator;
using Fido2NetLib;
using Fido2NetLib.Objects;

namespace Cognito.Federation.Scenarios.Factors;

/// <summary>A judge of passkeys that others wrote (Fido2) on the emulator's options and the answers of its software authenticator.</summary>
public sealed class IndependentPasskeyTests
{
    private static readonly Fido2 Judge = new(new Fido2Configuration { RPID = FactorScenario.RelyingParty, RPName = FactorScenario.RelyingParty, Origins = new HashSet<string> { FactorScenario.Origin } }, null);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(PasskeyAlgorithm.Es256)]
    [InlineData(PasskeyAlgorithm.Rs256)]
    public async Task The_judge_and_the_emulator_accept_the_same_passkey_and_the_same_signature(PasskeyAlgorithm algorithm)
    {
        await using var scenario = await FactorScenario.StartAsync();
        var device = scenario.Emulator.Authenticators.CreatePasskeyDevice(algorithm);
        var creation = (await scenario.Factors.StartPasskeyAsync(scenario.AccessToken, Cancellation)).GetRawText();
        var made = device.Create(creation, FactorScenario.Origin);

        var registered = await RegisterAsync(creation, made);
        await scenario.Factors.CompletePasskeyAsync(scenario.AccessToken, Parse(made), Cancellation);
        var assertion = Begin(scenario);
        var signed = device.Get(assertion.RequestOptions, FactorScenario.Origin);
        var verified = await Judge.MakeAssertionAsync(Assertion(assertion.RequestOptions, signed, registered), Cancellation);
        var proof = Answer(scenario, assertion, signed);

        Assert.Equal(FactorScenario.RelyingParty, CredentialCreateOptions.FromJson(creation).Rp.Id);
        Assert.Equal((1u, 2u), (registered.SignCount, verified.SignCount));
        Assert.Equal("rosa", proof.User.Username);
    }

    [Fact]
    public async Task Neither_accepts_a_signature_for_another_challenge_or_page()
    {
        await using var scenario = await FactorScenario.StartAsync();
        var device = scenario.Emulator.Authenticators.CreatePasskeyDevice();
        var creation = (await scenario.Factors.StartPasskeyAsync(scenario.AccessToken, Cancellation)).GetRawText();
        var made = device.Create(creation, FactorScenario.Origin);
        var registered = await RegisterAsync(creation, made);
        await scenario.Factors.CompletePasskeyAsync(scenario.AccessToken, Parse(made), Cancellation);

        foreach (var (other, origin) in new[] { (true, FactorScenario.Origin), (false, "https://example.org") })
        {
            var assertion = Begin(scenario);
            var signed = device.Get(other ? Begin(scenario).RequestOptions : assertion.RequestOptions, origin);
            await Assert.ThrowsAsync<Fido2VerificationException>(() => Judge.MakeAssertionAsync(Assertion(assertion.RequestOptions, signed, registered), Cancellation));
            Assert.Throws<AwsException>(() => Answer(scenario, assertion, signed));
        }
    }

    private static Task<RegisteredPublicKeyCredential> RegisterAsync(string options, string credential) => Judge.MakeNewCredentialAsync(
        new MakeNewCredentialParams
        {
            OriginalOptions = CredentialCreateOptions.FromJson(options),
            AttestationResponse = JsonSerializer.Deserialize<AuthenticatorAttestationRawResponse>(credential)!,
            IsCredentialIdUniqueToUserCallback = (_, _) => Task.FromResult(true),
        },
        Cancellation);

    private static MakeAssertionParams Assertion(string options, string credential, RegisteredPublicKeyCredential registered) => new()
    {
        OriginalOptions = AssertionOptions.FromJson(options),
        AssertionResponse = JsonSerializer.Deserialize<AuthenticatorAssertionRawResponse>(credential)!,
        StoredPublicKey = registered.PublicKey,
        StoredSignatureCounter = registered.SignCount,
        IsUserHandleOwnerOfCredentialIdCallback = (_, _) => Task.FromResult(true),
    };

    private static PasskeyAssertion Begin(FactorScenario scenario)
    {
        lock (scenario.Pool.Gate)
            return PasskeyAssertion.Begin(scenario.Pool, scenario.Pool.Users.Find("rosa")!, scenario.Emulator.Clock.GetUtcNow(), TimeSpan.FromMinutes(3));
    }

    private static PasskeyProof Answer(FactorScenario scenario, PasskeyAssertion assertion, string credential)
    {
        lock (scenario.Pool.Gate)
            return assertion.Judge(credential, scenario.Emulator.Clock.GetUtcNow());
    }

    private static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
