using System.Text.Json;
using System.Text.Json.Nodes;

namespace Cognito.Federation.Scenarios.EmulatorTool;

/// <summary>What a seed file says is in force, and administrators see it.</summary>
[Trait("Kind", "Heavy")]
public sealed class SeedEffectTests(SeededServer seeded) : IClassFixture<SeededServer>
{
    private readonly ToolServer _server = seeded.Server;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("DescribeUserPool", "UserPool/AdminCreateUserConfig/AllowAdminCreateUserOnly", "true")]
    [InlineData("DescribeUserPool", "UserPool/UserAttributeUpdateSettings/AttributesRequireVerificationBeforeUpdate", """["email"]""")]
    [InlineData("DescribeUserPool", "UserPool/SchemaAttributes/custom:plan/StringAttributeConstraints", """{"MinLength":"1","MaxLength":"20"}""")]
    [InlineData("DescribeUserPool", "UserPool/SchemaAttributes/custom:seats/AttributeDataType", "\"Number\"")]
    [InlineData("DescribeUserPool", "UserPool/SchemaAttributes/custom:seats/Mutable", "false")]
    [InlineData("DescribeUserPool", "UserPool/SchemaAttributes/custom:seats/NumberAttributeConstraints", """{"MinValue":"-1","MaxValue":"5000000000"}""")]
    [InlineData("DescribeUserPool", "UserPool/SchemaAttributes/given_name/Required", "true")]
    [InlineData("DescribeUserPool", "UserPool/DeviceConfiguration", """{"ChallengeRequiredOnNewDevice":false,"DeviceOnlyRememberedOnUserPrompt":true}""")]
    [InlineData("DescribeUserPool", "UserPool/Policies/SignInPolicy/AllowedFirstAuthFactors", """["PASSWORD","WEB_AUTHN"]""")]
    [InlineData("DescribeUserPoolClient ClientId=" + SeededServer.Client, "UserPoolClient/ReadAttributes", """["email","custom:plan"]""")]
    [InlineData("DescribeUserPoolClient ClientId=" + SeededServer.Client, "UserPoolClient/WriteAttributes", """["given_name"]""")]
    [InlineData("GetGroup GroupName=editors", "Group/Description", "\"May write\"")]
    [InlineData("GetGroup GroupName=editors", "Group/Precedence", "7")]
    [InlineData("GetGroup GroupName=editors", "Group/RoleArn", "\"arn:aws:iam::123456789012:role/editor\"")]
    [InlineData("AdminListGroupsForUser Username=olga", "Groups/editors/Precedence", "7")]
    public async Task A_pool_describes_itself_as_its_seed_does(string question, string path, string expected) =>
        Assert.Equal(expected, Find(await AskAsync(SeededServer.Pool, question), path));

    [Theory]
    [InlineData(SeededServer.Pool, """{"MfaConfiguration":"ON","EmailMfaConfiguration":{},"WebAuthnConfiguration":{"RelyingPartyId":"shop.example.com","UserVerification":"required","FactorConfiguration":"MULTI_FACTOR_WITH_USER_VERIFICATION"}}""")]
    [InlineData(SeededServer.OpenPool, """{"MfaConfiguration":"OPTIONAL","SmsMfaConfiguration":{},"SoftwareTokenMfaConfiguration":{"Enabled":true}}""")]
    public async Task A_pool_has_the_second_factors_and_passkeys_of_its_seed(string pool, string expected) =>
        Assert.Equal(expected, (await AskAsync(pool, "GetUserPoolMfaConfig")).GetRawText());

    [Theory]
    [InlineData(SeededServer.Pool)]
    [InlineData(SeededServer.OpenPool)]
    public async Task Threat_protection_is_on_where_a_seed_says_so_or_names_compromised_passwords(string pool) =>
        Assert.Equal("\"ENFORCED\"", Find(await AskAsync(pool, "DescribeUserPool"), "UserPool/UserPoolAddOns/AdvancedSecurityMode"));

    [Theory]
    [InlineData(SeededServer.OpenPool, "oskar", """["SMS_MFA","SOFTWARE_TOKEN_MFA"]""", "\"SMS_MFA\"")]
    [InlineData("us-east-1_Mailed01", "otto", """["EMAIL_OTP"]""", null)]
    public async Task A_user_has_the_second_factors_of_the_seed(string pool, string username, string factors, string? preferred)
    {
        var user = await AskAsync(pool, $"AdminGetUser Username={username}");

        Assert.Equal((factors, preferred), (Find(user, "UserMFASettingList"), Find(user, "PreferredMfaSetting")));
    }

    [Fact]
    public async Task A_forgotten_password_goes_where_the_seed_says_and_is_not_replaced_by_a_compromised_one()
    {
        var passwords = UserDirectory.Create(_server.Options(SeededServer.Pool, SeededServer.Client)).Passwords;

        var sent = await passwords.StartResetAsync("olga", cancellationToken: Cancel);
        var refused = await Assert.ThrowsAsync<RejectedInputException>(() => passwords.CompleteResetAsync("olga", SeededServer.Code, SeededServer.CompromisedPassword, cancellationToken: Cancel));

        Assert.Equal("email", sent.Attribute);
        Assert.Equal(CognitoErrorCode.CompromisedPassword, refused.Code);
    }

    private Task<JsonElement> AskAsync(string pool, string question)
    {
        var body = new JsonObject { ["UserPoolId"] = pool };
        if (question.Split(' ', '=') is [_, var member, var value])
            body[member] = value;
        return EmulatorAdmin.CallAsync(_server.Url, "us-east-1", $"AWSCognitoIdentityProviderService.{question.Split(' ')[0]}", body);
    }

    // A step into a list goes to the item of that name.
    private static string? Find(JsonElement answer, string path)
    {
        foreach (var step in path.Split('/'))
        {
            if (answer.ValueKind == JsonValueKind.Array)
                answer = answer.EnumerateArray().Single(item => item.TryGetProperty(item.TryGetProperty("Name", out _) ? "Name" : "GroupName", out var name) && name.GetString() == step);
            else if (!answer.TryGetProperty(step, out answer))
                return null;
        }

        return answer.GetRawText();
    }
}
