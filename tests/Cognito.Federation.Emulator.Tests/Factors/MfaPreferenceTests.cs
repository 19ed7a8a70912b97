using System.Text.Json.Nodes;
using Cognito.Federation.Emulator.Tests.SignIn;

namespace Cognito.Federation.Emulator.Tests.Factors;

public sealed class MfaPreferenceTests
{
    [Fact]
    public async Task Factors_are_turned_on_and_one_is_preferred_and_what_is_not_named_stays()
    {
        await using var emulator = await FactorCalls.StartAsync();
        var token = await emulator.AccessTokenAsync();
        await emulator.EnrolAsync(token);

        await emulator.PreferAsync(token, """{ "SoftwareTokenMfaSettings": { "Enabled": true, "PreferredMfa": true } }""").Ok();
        Assert.Equal("SOFTWARE_TOKEN_MFA;SOFTWARE_TOKEN_MFA", await emulator.SettingsAsync(token));
        await emulator.PreferAsync(token, """{ "EmailMfaSettings": { "Enabled": true } }""").Ok();
        Assert.Equal("SOFTWARE_TOKEN_MFA,EMAIL_OTP;SOFTWARE_TOKEN_MFA", await emulator.SettingsAsync(token));
        await emulator.PreferAsync(token, """{ "EmailMfaSettings": { "Enabled": true, "PreferredMfa": true } }""").Ok();
        Assert.Equal("SOFTWARE_TOKEN_MFA,EMAIL_OTP;EMAIL_OTP", await emulator.SettingsAsync(token));
        await emulator.PreferAsync(token, "{}").Ok();
        Assert.Equal("SOFTWARE_TOKEN_MFA,EMAIL_OTP;EMAIL_OTP", await emulator.SettingsAsync(token));
    }

    [Theory]
    [InlineData("""{ "Enabled": false, "PreferredMfa": false }""", ";")]
    [InlineData("""{}""", ";")]
    [InlineData("""{ "Enabled": true, "PreferredMfa": false }""", "SOFTWARE_TOKEN_MFA;")]
    [InlineData("""null""", "SOFTWARE_TOKEN_MFA;SOFTWARE_TOKEN_MFA")]
    public async Task A_factor_that_is_turned_off_or_no_longer_preferred_is_neither(string setting, string expected)
    {
        await using var emulator = await FactorCalls.StartAsync();
        var token = await emulator.AccessTokenAsync();
        await emulator.EnrolAsync(token);
        await emulator.PreferAsync(token, """{ "SoftwareTokenMfaSettings": { "Enabled": true, "PreferredMfa": true } }""").Ok();

        await emulator.PreferAsync(token, $$"""{ "SoftwareTokenMfaSettings": {{setting}} }""").Ok();

        Assert.Equal(expected, await emulator.SettingsAsync(token));
    }

    [Theory]
    [InlineData("alice", "SMSMfaSettings", "SMS_MFA")]
    [InlineData("bob", "EmailMfaSettings", "EMAIL_OTP")]
    [InlineData("alice", "SoftwareTokenMfaSettings", "SOFTWARE_TOKEN_MFA")]
    public async Task A_factor_needs_a_number_an_address_or_an_app(string username, string setting, string factor)
    {
        await using var emulator = await FactorCalls.StartAsync();
        var token = await emulator.AccessTokenAsync(username);

        await emulator.PreferAsync(token, $$"""{ "{{setting}}": { "Enabled": true } }""").Fails("InvalidParameterException", $"User does not have delivery config set to turn on {factor}");
        await emulator.PreferAsync(token, $$"""{ "{{setting}}": { "Enabled": false } }""").Ok();
    }

    [Fact]
    public async Task An_app_that_was_never_verified_is_none()
    {
        await using var emulator = await FactorCalls.StartAsync();
        var token = await emulator.AccessTokenAsync();
        await emulator.AssociateAsync(token).Ok();

        await emulator.PreferAsync(token, """{ "SoftwareTokenMfaSettings": { "Enabled": true } }""").Fails("InvalidParameterException");
    }

    [Fact]
    public async Task A_factor_that_the_pool_does_not_have_cannot_be_turned_on()
    {
        await using var emulator = await FactorCalls.StartAsync(p => p.Mfa.Sms = false);

        await emulator.PreferAsync(await emulator.AccessTokenAsync("bob"), """{ "SMSMfaSettings": { "Enabled": true } }""")
            .Fails("InvalidParameterException", "User does not have delivery config set to turn on SMS_MFA");
    }

    [Theory]
    [InlineData("""{ "SMSMfaSettings": { "PreferredMfa": true } }""", "SMS_MFA cannot be preferred without being enabled.")]
    [InlineData("""{ "SMSMfaSettings": { "Enabled": true, "PreferredMfa": true }, "EmailMfaSettings": { "Enabled": true, "PreferredMfa": true } }""", "Only one MFA factor can be preferred.")]
    public async Task Wishes_that_contradict_each_other_change_nothing(string settings, string message)
    {
        await using var emulator = await FactorCalls.StartAsync();
        var token = await emulator.AccessTokenAsync("bob");

        await emulator.PreferAsync(token, settings).Fails("InvalidParameterException", message);

        Assert.Equal(";", await emulator.SettingsAsync(token));
    }

    [Fact]
    public async Task One_wish_that_fails_leaves_the_others_undone()
    {
        await using var emulator = await FactorCalls.StartAsync();
        var token = await emulator.AccessTokenAsync("bob");

        await emulator.PreferAsync(token, """{ "SMSMfaSettings": { "Enabled": true }, "EmailMfaSettings": { "Enabled": true } }""").Fails("InvalidParameterException");

        Assert.Equal(";", await emulator.SettingsAsync(token));
    }

    [Fact]
    public async Task A_passkey_counts_as_two_factors_only_beside_another_factor_and_where_the_pool_says_so()
    {
        const string On = """{ "WebAuthnMfaSettings": { "Enabled": true } }""";
        await using var emulator = await FactorCalls.StartAsync(p => p.Passkeys.RelyingPartyId = "localhost");
        var token = await emulator.AccessTokenAsync("bob");

        await emulator.PreferAsync(token, """{ "SMSMfaSettings": { "Enabled": true }, "WebAuthnMfaSettings": { "Enabled": true } }""").Fails("InvalidParameterException");
        await emulator.ConfigureAsync("""{ "WebAuthnConfiguration": { "RelyingPartyId": "localhost", "FactorConfiguration": "MULTI_FACTOR_WITH_USER_VERIFICATION" } }""").Ok();
        await emulator.PreferAsync(token, On).Fails("InvalidParameterException", "A user whose passkeys are a second factor must have another MFA factor enabled.");
        await emulator.PreferAsync(token, """{ "SMSMfaSettings": { "Enabled": true } }""").Ok();
        await emulator.PreferAsync(token, On).Ok();

        emulator.Change("bob", u => Assert.True(u.Factors.PasskeyEnabled));
        await emulator.PreferAsync(token, """{ "SMSMfaSettings": { "Enabled": false } }""").Fails("InvalidParameterException");
        await emulator.PreferAsync(token, """{ "SMSMfaSettings": { "Enabled": false }, "WebAuthnMfaSettings": { "Enabled": false } }""").Ok();
        emulator.Change("bob", u => Assert.False(u.Factors.PasskeyEnabled || u.Factors.SmsEnabled));
    }

    [Fact]
    public async Task An_administrator_turns_factors_on_and_sees_them()
    {
        await using var emulator = await FactorCalls.StartAsync();
        var before = await emulator.AdminGetUserAsync("bob").Ok();

        await emulator.OnPoolAsync("AdminSetUserMFAPreference", emulator.PoolId(), ("Username", "bob"), ("SMSMfaSettings", JsonNode.Parse("""{ "Enabled": true, "PreferredMfa": true }"""))).Ok();

        Assert.Null(before.Json["UserMFASettingList"]);
        Assert.Null(before.Json["PreferredMfaSetting"]);
        var after = await emulator.AdminGetUserAsync("bob").Ok();
        Assert.Equal("SMS_MFA", (string?)Assert.Single(after.Json["UserMFASettingList"]!.AsArray()));
        Assert.Equal("SMS_MFA", after.Text("PreferredMfaSetting"));
        await emulator.OnPoolAsync("AdminSetUserMFAPreference", emulator.PoolId(), ("Username", "nobody")).Fails("UserNotFoundException");
        await emulator.CallAsync("AdminSetUserMFAPreference", new JsonObject { ["UserPoolId"] = emulator.PoolId(), ["Username"] = "bob" }).Fails("MissingAuthenticationTokenException", status: 403);
    }

    [Fact]
    public async Task The_factors_that_a_user_can_begin_with_are_those_of_the_pool_that_the_user_has()
    {
        await using var emulator = await FactorCalls.StartAsync(p =>
        {
            p.FirstFactors.Add("EMAIL_OTP");
            p.FirstFactors.Add("SMS_OTP");
            p.FirstFactors.Add("WEB_AUTHN");
        });
        var token = await emulator.AccessTokenAsync();
        await emulator.PreferAsync(token, """{ "EmailMfaSettings": { "Enabled": true, "PreferredMfa": true } }""").Ok();

        var factors = await emulator.CallAsync("GetUserAuthFactors", new JsonObject { ["AccessToken"] = token }).Ok();

        Assert.Equal("""["PASSWORD","EMAIL_OTP"]""", factors.Json["ConfiguredUserAuthFactors"]!.ToJsonString());
        Assert.Equal("""["EMAIL_OTP"]""", factors.Json["UserMFASettingList"]!.ToJsonString());
        Assert.Equal(("EMAIL_OTP", "alice"), (factors.Text("PreferredMfaSetting"), factors.Text("Username")));
        var bobs = await emulator.OnPoolAsync("AdminGetUserAuthFactors", emulator.PoolId(), ("Username", "bob")).Ok();
        Assert.Equal("""{"Username":"bob","ConfiguredUserAuthFactors":["PASSWORD"]}""", bobs.Body);
    }
}
