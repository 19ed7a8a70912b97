using Cognito.Federation.Emulator;

namespace Cognito.Federation.Tests;

/// <summary>A pool with every factor, and alice, who has an e-mail address and a phone number and has just signed in.</summary>
internal sealed class FactorBench : IAsyncDisposable
{
    public const string Origin = "https://shop.example.com";

    private FactorBench(TestPool pool, AccessToken accessToken)
    {
        Pool = pool;
        AccessToken = accessToken;
    }

    public TestPool Pool { get; }

    public AccessToken AccessToken { get; }

    public CognitoEmulator Emulator => Pool.Emulator;

    public ISignInFactors Factors => Pool.Factors;

    public static async Task<FactorBench> StartAsync(Action<UserPoolSeed>? change = null)
    {
        var pool = await TestPool.StartAsync(p =>
        {
            p.Mfa.Requirement = MfaRequirement.Optional;
            p.FirstFactors.Add("WEB_AUTHN");
            p.FirstFactors.Add("EMAIL_OTP");
            p.Passkeys.RelyingPartyId = "example.com";
            p.AddUser("alice", TestPool.Password, u =>
            {
                u.Attributes["email"] = "alice@example.com";
                u.Attributes["email_verified"] = "true";
                u.Attributes["phone_number"] = "+15555550100";
            });
            change?.Invoke(p);
        });
        var outcome = await pool.SignIn.StartAsync(SignInRequest.Password("alice", TestPool.Password), TestContext.Current.CancellationToken);
        return new FactorBench(pool, Assert.IsType<SignedIn>(outcome).Session.AccessToken);
    }

    /// <summary>Sets up an authenticator app and returns its secret.</summary>
    public async Task<string> EnrolAsync()
    {
        var secret = (await Factors.StartTotpAsync(AccessToken, TestContext.Current.CancellationToken)).Secret.Reveal();
        await Factors.CompleteTotpAsync(AccessToken, Emulator.Authenticators.TotpCode(secret), cancellationToken: TestContext.Current.CancellationToken);
        return secret;
    }

    public ValueTask DisposeAsync() => Pool.DisposeAsync();
}
