using System.Text.Json;
using System.Text.Json.Nodes;
using Cognito.Federation.Emulator;

namespace Cognito.Federation.Scenarios;

/// <summary>A client that others wrote passes every challenge of a sign-in: new passwords, second factors, remembered devices.</summary>
[Trait("Kind", "Heavy")]
public sealed class IndependentMfaTests
{
    private const string Code = "246810";
    private const string Password = "Corr3ct-horse!";
    private const string Temporary = "T3mporary-horse!";
    private const string Secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
    private const string Phone = "+15555550100";

    [Fact]
    public async Task Amazon_cognito_identity_js_passes_new_passwords_second_factors_and_remembered_devices()
    {
        await using var emulator = await StartAsync();
        var invited = await InviteAsync(emulator);

        var story = await NodeScript.RunAsync("mfa_and_devices.mjs",
            ("endpoint", emulator.Url.ToString()),
            ("password", Password),
            ("code", Code),
            ("secret", Secret),
            ("temporary", Temporary),
            ("invited", invited),
            ("factors", PlaceOf(emulator, "factors")),
            ("required", PlaceOf(emulator, "required")),
            ("devices", PlaceOf(emulator, "devices")),
            ("asking", PlaceOf(emulator, "asking")));

        AssertTold("""
            {
              "asked": ["NEW_PASSWORD_REQUIRED family_name"],
              "familyName": "Berg",
              "askedAgain": [],
              "temporaryAgain": "NotAuthorizedException"
            }
            """, story, "invited");
        AssertTold("""
            {
              "sms": ["SMS_MFA"], "destination": "+*******0100", "medium": "SMS", "mistyped": "CodeMismatchException",
              "before": [], "wrongSetup": "EnableSoftwareTokenMFAException", "setUp": "SUCCESS", "wrongApp": "CodeMismatchException",
              "after": ["SOFTWARE_TOKEN_MFA"], "preferred": "SOFTWARE_TOKEN_MFA",
              "bySms": ["SELECT_MFA_TYPE SMS_MFA,SOFTWARE_TOKEN_MFA", "SMS_MFA"],
              "byTotp": ["SELECT_MFA_TYPE SMS_MFA,SOFTWARE_TOKEN_MFA", "SOFTWARE_TOKEN_MFA"]
            }
            """, story, "factors");
        AssertTold("""
            { "first": ["MFA_SETUP SOFTWARE_TOKEN_MFA"], "answered": ["PASSWORD_VERIFIER", "MFA_SETUP"], "valid": true, "second": ["SOFTWARE_TOKEN_MFA"] }
            """, story, "required");
        AssertTold("""
            {
              "first": ["SMS_MFA"], "mustAskUser": false,
              "second": [], "answered": ["PASSWORD_VERIFIER", "DEVICE_SRP_AUTH", "DEVICE_PASSWORD_VERIFIER"],
              "sameDevice": 1, "name": "nodejs", "renewed": true,
              "elsewhere": "NotAuthorizedException", "other": ["SMS_MFA"], "forgotten": "NotAuthorizedException",
              "recovered": ["SMS_MFA"], "newDevice": true
            }
            """, story, "devices");
        AssertTold("""
            {
              "first": ["SMS_MFA"], "mustAskUser": true, "unremembered": ["SMS_MFA"], "said": "SUCCESS",
              "remembered": ["PASSWORD_VERIFIER", "DEVICE_SRP_AUTH", "DEVICE_PASSWORD_VERIFIER"], "givenUp": ["SMS_MFA"]
            }
            """, story, "asking");
    }

    private static void AssertTold(string expected, JsonElement story, string part)
    {
        var told = story.GetProperty(part);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(told.GetRawText())), $"{part}: expected {expected}, was {told.GetRawText()}");
    }

    private static Task<CognitoEmulator> StartAsync() => CognitoEmulator.StartAsync(
        options =>
        {
            options.FixedCode = Code;
            options.AddUserPool("factors", pool =>
            {
                pool.Mfa.Requirement = MfaRequirement.Optional;
                pool.AddClient("web").AddUser("sven", Password, Texted).AddUser("tove", Password).AddUser("both", Password, user =>
                {
                    Texted(user);
                    user.Mfa.TotpSecret = Secret;
                });
            });
            options.AddUserPool("required", pool =>
            {
                (pool.Mfa.Requirement, pool.Mfa.Sms, pool.Mfa.Email) = (MfaRequirement.On, false, false);
                pool.AddClient("web").AddUser("nils", Password);
            });
            options.AddUserPool("devices", Devices);
            options.AddUserPool("asking", pool =>
            {
                Devices(pool);
                pool.Devices.OnlyRememberedOnUserPrompt = true;
            });
        },
        TestContext.Current.CancellationToken);

    private static void Devices(UserPoolSeed pool)
    {
        pool.Mfa.Requirement = MfaRequirement.Optional;
        pool.Devices.Tracked = true;
        pool.AddClient("web").AddUser("dora", Password, Texted);
    }

    private static void Texted(UserSeed user)
    {
        user.Attributes["phone_number"] = Phone;
        user.Mfa.Sms = true;
    }

    /// <summary>A pool that requires an attribute, which no seed does, and a user whom an administrator made without it.</summary>
    private static async Task<string> InviteAsync(CognitoEmulator emulator)
    {
        var pool = (await CallAsync(emulator, "CreateUserPool", new JsonObject
        {
            ["PoolName"] = "invited",
            ["Schema"] = new JsonArray(new JsonObject { ["Name"] = "family_name", ["AttributeDataType"] = "String", ["Required"] = true, ["Mutable"] = true }),
        })).GetProperty("UserPool").GetProperty("Id").GetString()!;
        var client = await CallAsync(emulator, "CreateUserPoolClient", new JsonObject { ["UserPoolId"] = pool, ["ClientName"] = "web" });
        await CallAsync(emulator, "AdminCreateUser", new JsonObject
        {
            ["UserPoolId"] = pool,
            ["Username"] = "iris",
            ["TemporaryPassword"] = Temporary,
            ["MessageAction"] = "SUPPRESS",
        });
        return $"{pool}/{client.GetProperty("UserPoolClient").GetProperty("ClientId").GetString()}";
    }

    private static Task<JsonElement> CallAsync(CognitoEmulator emulator, string operation, JsonObject body) =>
        EmulatorAdmin.CallAsync(emulator.Url, emulator.Region, "AWSCognitoIdentityProviderService." + operation, body);

    private static string PlaceOf(CognitoEmulator emulator, string name)
    {
        var pool = emulator.UserPools.Single(pool => pool.Name == name);
        return $"{pool.Id}/{pool.Clients[0].Id}";
    }
}
