using Cognito.Federation.Emulator.Tests.SignIn;

namespace Cognito.Federation.Emulator.Tests.Factors;

public sealed class PoolMfaTests
{
    [Fact]
    public async Task A_pool_is_told_which_second_factors_it_has_and_tells_them()
    {
        await using var emulator = await SignInCalls.StartAsync();
        const string Settings = """
            { "MfaConfiguration": "ON",
              "SmsMfaConfiguration": { "SmsAuthenticationMessage": "Code {####}", "SmsConfiguration": { "SnsCallerArn": "arn:aws:iam::123456789012:role/sms" } },
              "SoftwareTokenMfaConfiguration": { "Enabled": true },
              "EmailMfaConfiguration": { "Message": "Code {####}", "Subject": "Code" },
              "WebAuthnConfiguration": { "RelyingPartyId": "example.com", "UserVerification": "required", "FactorConfiguration": "MULTI_FACTOR_WITH_USER_VERIFICATION" } }
            """;

        var set = await emulator.ConfigureAsync(Settings).Ok();

        Assert.Equal(System.Text.Json.Nodes.JsonNode.Parse(Settings)!.ToJsonString(), set.Json.ToJsonString());
        Assert.Equal(set.Body, (await emulator.OnPoolAsync("GetUserPoolMfaConfig", emulator.PoolId()).Ok()).Body);
        Assert.Equal("ON", (await emulator.OnPoolAsync("DescribeUserPool", emulator.PoolId()).Ok()).Text("UserPool", "MfaConfiguration"));
        Assert.Equal(new(MfaRequirement.On, true, true, true), emulator.State.UserPools.All[0].Settings.Mfa with { SmsDelivery = null, EmailDelivery = null });
    }

    [Fact]
    public async Task Second_factors_are_replaced_as_a_whole_and_passkeys_only_where_they_are_named()
    {
        await using var emulator = await FactorCalls.StartAsync(p => p.Passkeys.RelyingPartyId = "example.com");

        var totp = await emulator.ConfigureAsync("""{ "MfaConfiguration": "OPTIONAL", "SoftwareTokenMfaConfiguration": { "Enabled": true } }""").Ok();
        var passkeys = await emulator.ConfigureAsync("""{ "WebAuthnConfiguration": { "RelyingPartyId": "localhost" } }""").Ok();

        const string Totp = "\"MfaConfiguration\":\"OPTIONAL\",\"SoftwareTokenMfaConfiguration\":{\"Enabled\":true},\"WebAuthnConfiguration\":{\"RelyingPartyId\":\"";
        Assert.Equal("{" + Totp + "example.com\",\"UserVerification\":\"preferred\",\"FactorConfiguration\":\"SINGLE_FACTOR\"}}", totp.Body);
        Assert.Equal("{" + Totp + "localhost\",\"UserVerification\":\"preferred\",\"FactorConfiguration\":\"SINGLE_FACTOR\"}}", passkeys.Body);
    }

    [Fact]
    public async Task A_pool_without_second_factors_says_off_and_nothing_else()
    {
        await using var emulator = await FactorCalls.StartAsync();

        await emulator.ConfigureAsync("""{ "MfaConfiguration": "OFF" }""").Ok();

        Assert.Equal("""{"MfaConfiguration":"OFF"}""", (await emulator.OnPoolAsync("GetUserPoolMfaConfig", emulator.PoolId()).Ok()).Body);
        Assert.Equal("OFF", (await emulator.OnPoolAsync("DescribeUserPool", emulator.PoolId()).Ok()).Text("UserPool", "MfaConfiguration"));
    }

    [Theory]
    [InlineData("""{ "MfaConfiguration": "ON" }""", "Invalid MFA configuration given, can't disable all MFAs with a required or optional configuration.")]
    [InlineData("""{ "MfaConfiguration": "OPTIONAL", "SoftwareTokenMfaConfiguration": { "Enabled": false } }""", "Invalid MFA configuration given, can't disable all MFAs with a required or optional configuration.")]
    [InlineData("""{ "MfaConfiguration": "OFF", "SoftwareTokenMfaConfiguration": { "Enabled": true } }""", "Invalid MFA configuration given, can't turn off MFA and configure an MFA together.")]
    [InlineData("""{ "MfaConfiguration": "MAYBE" }""", null)]
    [InlineData("""{ "WebAuthnConfiguration": { "UserVerification": "discouraged" } }""", null)]
    [InlineData("""{ "WebAuthnConfiguration": { "FactorConfiguration": "TWO" } }""", null)]
    [InlineData("""{ "WebAuthnConfiguration": { "RelyingPartyId": "" } }""", null)]
    [InlineData("""{ "MfaConfiguration": "ON", "SmsMfaConfiguration": { "SmsAuthenticationMessage": "{####" } }""", null)]
    public async Task A_setting_that_cannot_be_is_refused_and_changes_nothing(string settings, string? message)
    {
        await using var emulator = await SignInCalls.StartAsync();

        await emulator.ConfigureAsync(settings).Fails("InvalidParameterException", message);

        Assert.Equal("""{"MfaConfiguration":"OFF"}""", (await emulator.OnPoolAsync("GetUserPoolMfaConfig", emulator.PoolId()).Ok()).Body);
    }

    [Fact]
    public async Task Only_an_administrator_sees_and_sets_it()
    {
        await using var emulator = await SignInCalls.StartAsync();
        var body = new System.Text.Json.Nodes.JsonObject { ["UserPoolId"] = emulator.PoolId() };

        await emulator.CallAsync("GetUserPoolMfaConfig", body).Fails("MissingAuthenticationTokenException", status: 403);
        await emulator.CallAsync("SetUserPoolMfaConfig", body).Fails("MissingAuthenticationTokenException", status: 403);
        await emulator.OnPoolAsync("GetUserPoolMfaConfig", "us-east-1_Nowhere00").Fails("ResourceNotFoundException");
    }

    [Theory]
    [InlineData("ON")]
    [InlineData("OPTIONAL")]
    public async Task A_pool_that_is_made_with_a_second_factor_sends_text_messages(string requirement)
    {
        await using var emulator = await AdminCalls.StartEmptyAsync();

        await emulator.CallSignedAsync("CreateUserPool", System.Text.Json.Nodes.JsonNode.Parse($$"""{ "PoolName": "x", "MfaConfiguration": "{{requirement}}" }""")!)
            .Fails("InvalidParameterException", "SMS configuration and Auto verification for phone_number are required when MFA is required/optional");
        var id = await emulator.CreatePoolAsync(settings: $$""" { "MfaConfiguration": "{{requirement}}", "SmsConfiguration": { "SnsCallerArn": "arn:aws:iam::123456789012:role/sms" } } """);

        Assert.Equal(requirement, (await emulator.OnPoolAsync("DescribeUserPool", id).Ok()).Text("UserPool", "MfaConfiguration"));
        Assert.Equal(
            $$$$"""{"MfaConfiguration":"{{{{requirement}}}}","SmsMfaConfiguration":{"SmsConfiguration":{"SnsCallerArn":"arn:aws:iam::123456789012:role/sms"}}}""",
            (await emulator.OnPoolAsync("GetUserPoolMfaConfig", id).Ok()).Body);
    }

    [Fact]
    public async Task A_pool_is_made_with_the_first_factors_that_it_allows()
    {
        await using var emulator = await AdminCalls.StartEmptyAsync();

        var id = await emulator.CreatePoolAsync(settings: """{ "Policies": { "SignInPolicy": { "AllowedFirstAuthFactors": ["PASSWORD", "WEB_AUTHN", "EMAIL_OTP", "SMS_OTP"] } } }""");

        var policy = (await emulator.OnPoolAsync("DescribeUserPool", id).Ok()).Json["UserPool"]!["Policies"]!["SignInPolicy"]!;
        Assert.Equal("""{"AllowedFirstAuthFactors":["PASSWORD","WEB_AUTHN","EMAIL_OTP","SMS_OTP"]}""", policy.ToJsonString());
    }

    [Theory]
    [InlineData("""["EMAIL_OTP"]""", "ESSENTIALS", "InvalidParameterException")]
    [InlineData("""["PASSWORD", "SOFTWARE_TOKEN"]""", "ESSENTIALS", "InvalidParameterException")]
    [InlineData("""["PASSWORD", "WEB_AUTHN"]""", "LITE", "FeatureUnavailableInTierException")]
    public async Task First_factors_that_a_pool_cannot_have_are_refused(string factors, string tier, string error)
    {
        await using var emulator = await AdminCalls.StartEmptyAsync();

        await emulator.CallSignedAsync("CreateUserPool", System.Text.Json.Nodes.JsonNode.Parse(
            $$$"""{ "PoolName": "x", "UserPoolTier": "{{{tier}}}", "Policies": { "SignInPolicy": { "AllowedFirstAuthFactors": {{{factors}}} } } }""")!).Fails(error);

        Assert.Empty(emulator.UserPools);
    }
}
