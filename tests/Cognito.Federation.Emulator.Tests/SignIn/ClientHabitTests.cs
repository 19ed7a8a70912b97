using System.Text.Json.Nodes;
using Cognito.Federation.Emulator.Tests.Factors;

namespace Cognito.Federation.Emulator.Tests.SignIn;

/// <summary>What Amazon's JavaScript client sends beside what is asked for, and the service takes.</summary>
public sealed class ClientHabitTests
{
    [Fact]
    public async Task The_code_of_an_app_may_come_as_that_of_a_text_message_too_and_only_the_first_counts()
    {
        await using var emulator = await SignInCalls.StartAsync(pool: p =>
        {
            p.Mfa.Requirement = MfaRequirement.Optional;
            p.AddUser("carol", SignInCalls.Password, u => u.Mfa.TotpSecret = FactorCalls.Secret);
        });
        var code = emulator.Authenticators.TotpCode(FactorCalls.Secret);
        var wrong = SoftwareTokenTests.Wrong(code);
        var session = (await emulator.SignInAsync("carol")).Text("Session");

        (await AnswerAsync(emulator, session, wrong, code)).AssertRefused("CodeMismatchException", "Invalid code received for user");
        (await AnswerAsync(emulator, session, code, wrong)).Token("AccessToken");
    }

    [Fact]
    public async Task A_device_key_of_null_is_none()
    {
        await using var emulator = await SignInCalls.StartAsync();
        var refreshToken = (await emulator.SignInAsync()).Token("RefreshToken");

        var refreshed = await emulator.StartFlowAsync(emulator.Client(), "REFRESH_TOKEN_AUTH", new JsonObject { ["REFRESH_TOKEN"] = refreshToken, ["DEVICE_KEY"] = null });

        refreshed.Token("AccessToken");
    }

    [Fact]
    public async Task A_sign_in_with_a_device_that_is_gone_goes_on_without_it()
    {
        await using var emulator = await SignInCalls.StartAsync();
        var signIn = new SrpSignIn(emulator, emulator.Client(), "alice");
        await signIn.StartAsync();
        var proof = signIn.Prove(SignInCalls.Password);

        proof["DEVICE_KEY"] = "us-east-1_00000000-0000-4000-8000-000000000000";
        (await signIn.AnswerAsync(proof)).AssertRefused("ResourceNotFoundException", "Device does not exist.");
        proof = proof.DeepClone().AsObject();
        proof["DEVICE_KEY"] = null;

        (await signIn.AnswerAsync(proof)).Token("AccessToken");
    }

    [Fact]
    public async Task A_value_that_is_needed_may_not_be_null()
    {
        await using var emulator = await SignInCalls.StartAsync();

        var answer = await emulator.StartFlowAsync(emulator.Client(), "USER_PASSWORD_AUTH", new JsonObject { ["USERNAME"] = "alice", ["PASSWORD"] = null });

        answer.AssertRefused("InvalidParameterException", "Missing required parameter PASSWORD");
    }

    private static Task<Answer> AnswerAsync(CognitoEmulator emulator, string session, string appCode, string smsCode) => emulator.CallAsync("RespondToAuthChallenge", new JsonObject
    {
        ["ClientId"] = emulator.Client().Id,
        ["ChallengeName"] = "SOFTWARE_TOKEN_MFA",
        ["Session"] = session,
        ["ChallengeResponses"] = new JsonObject { ["USERNAME"] = "carol", ["SOFTWARE_TOKEN_MFA_CODE"] = appCode, ["SMS_MFA_CODE"] = smsCode },
    });
}
