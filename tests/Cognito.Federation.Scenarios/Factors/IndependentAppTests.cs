using OtpNet;

namespace Cognito.Federation.Scenarios.Factors;

/// <summary>An authenticator app that others wrote (Otp.NET) against the library and the emulator.</summary>
public sealed class IndependentAppTests
{
    private const int Steps = 50;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_app_that_reads_the_QR_code_is_set_up_with_its_code()
    {
        await using var scenario = await FactorScenario.StartAsync();
        var enrolment = await scenario.Factors.StartTotpAsync(scenario.AccessToken, Cancellation);

        var app = ReadQrCode(enrolment.ToUri("Rosa's shop", "rosa@example.com").Reveal());
        await scenario.Factors.CompleteTotpAsync(scenario.AccessToken, app.ComputeTotp(scenario.Emulator.Clock.GetUtcNow().UtcDateTime), "phone", Cancellation);
        await scenario.Factors.SetPreferencesAsync(scenario.AccessToken, new MfaPreferences { Totp = MfaPreference.Preferred }, Cancellation);

        Assert.True((await scenario.Factors.GetAsync(scenario.AccessToken, Cancellation)).HasTotp);
    }

    [Fact]
    public async Task An_app_that_shows_a_code_of_ten_minutes_ago_is_not()
    {
        await using var scenario = await FactorScenario.StartAsync();
        var enrolment = await scenario.Factors.StartTotpAsync(scenario.AccessToken, Cancellation);
        var app = ReadQrCode(enrolment.ToUri("Shop", "rosa").Reveal());

        var late = app.ComputeTotp(scenario.Emulator.Clock.GetUtcNow().UtcDateTime.AddMinutes(-10));

        var wrong = await Assert.ThrowsAsync<RejectedInputException>(() => scenario.Factors.CompleteTotpAsync(scenario.AccessToken, late, cancellationToken: Cancellation));
        Assert.Equal(CognitoErrorCode.EnableSoftwareTokenMFA, wrong.Code);
    }

    [Fact]
    public async Task The_emulators_own_app_shows_the_same_codes()
    {
        await using var scenario = await FactorScenario.StartAsync();
        var secret = (await scenario.Factors.StartTotpAsync(scenario.AccessToken, Cancellation)).Secret.Reveal();
        var app = new Totp(Base32Encoding.ToBytes(secret));
        var start = DateTimeOffset.FromUnixTimeSeconds(1_900_000_000 / 30 * 30);

        for (var i = 0; i < Steps; i++)
        {
            // The middle of a step, for the emulator's clock goes on.
            scenario.Emulator.Clock.SetUtcNow(start.AddSeconds((i * 30) + 10));
            Assert.Equal(app.ComputeTotp(start.AddSeconds((i * 30) + 10).UtcDateTime), scenario.Emulator.Authenticators.TotpCode(secret));
        }
    }

    private static Totp ReadQrCode(string address)
    {
        var query = new Uri(address).Query.TrimStart('?').Split('&').Select(part => part.Split('=')).ToDictionary(part => part[0], part => Uri.UnescapeDataString(part[1]));
        return new Totp(Base32Encoding.ToBytes(query["secret"]));
    }
}
