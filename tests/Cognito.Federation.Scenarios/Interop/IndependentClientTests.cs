using Cognito.Federation.Emulator;

namespace Cognito.Federation.Scenarios;

/// <summary>Clients that others wrote, against the emulator: they share nothing with this project that could hide a mistake.</summary>
[Trait("Kind", "Heavy")]
public sealed class IndependentClientTests
{
    private const string Code = "246810";
    private const string Password = "Corr3ct-horse!";
    private const int SignIns = 20;

    [Fact]
    public async Task Amazon_cognito_identity_js_signs_up_confirms_and_signs_in_by_SRP_and_aws_jwt_verify_accepts_the_tokens()
    {
        await using var emulator = await StartAsync();
        var pool = emulator.UserPools[0];
        var client = pool.Clients[0];

        var session = await NodeScript.RunAsync("sign_in_by_srp.mjs",
            ("endpoint", emulator.Url.ToString()),
            ("pool", pool.Id),
            ("client", client.Id),
            ("code", Code),
            ("username", "rosa"),
            ("password", Password),
            ("sign-ins", SignIns.ToString(System.Globalization.CultureInfo.InvariantCulture)));

        Assert.Equal("SUCCESS", session.GetProperty("confirmed").GetString());
        Assert.Equal(SignIns, session.GetProperty("signedIn").GetInt32());
        Assert.Equal("NotAuthorizedException", session.GetProperty("wrongPassword").GetString());

        var verdicts = await NodeScript.RunAsync("verify_tokens.mjs",
            ("jwks", new Uri(emulator.Url, $"{pool.Id}/.well-known/jwks.json").ToString()),
            ("pool", pool.Id),
            ("client", client.Id),
            ("id-token", session.GetProperty("idToken").GetString()!),
            ("access-token", session.GetProperty("accessToken").GetString()!));

        Assert.Equal("accepted", verdicts.GetProperty("idToken").GetString());
        Assert.Equal("accepted", verdicts.GetProperty("accessToken").GetString());
        Assert.Equal("JwtInvalidSignatureError", verdicts.GetProperty("tamperedIdToken").GetString());
        Assert.Equal("JwtInvalidSignatureError", verdicts.GetProperty("tamperedAccessToken").GetString());
        Assert.Equal("CognitoJwtInvalidTokenUseError", verdicts.GetProperty("accessTokenAsIdToken").GetString());
        Assert.Equal("CognitoJwtInvalidClientIdError", verdicts.GetProperty("otherClient").GetString());
    }

    private static Task<CognitoEmulator> StartAsync() => CognitoEmulator.StartAsync(
        options =>
        {
            options.FixedCode = Code;
            options.AddUserPool("people", pool => pool.AddClient("web"));
        },
        TestContext.Current.CancellationToken);
}
