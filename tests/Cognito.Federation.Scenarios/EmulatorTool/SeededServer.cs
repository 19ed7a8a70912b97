using Cognito.Federation.Testing;

namespace Cognito.Federation.Scenarios.EmulatorTool;

/// <summary>One running tool whose seed says of a pool, a client and users what has another value by default.</summary>
public sealed class SeededServer : IAsyncLifetime
{
    public const string Pool = "us-east-1_Full01";
    public const string OpenPool = "us-east-1_Open01";
    public const string Client = "fullclient";
    public const string Code = "123456";
    public const string CompromisedPassword = "Known-to-All-1";

    private const string Seed = $$"""
        {
          "fixedCode": "{{Code}}",
          "userPools": [
            {
              "name": "full",
              "id": "{{Pool}}",
              "autoVerifiedAttributes": ["phone_number", "email"],
              "attributesRequireVerificationBeforeUpdate": ["email"],
              "recoveryAttributes": ["email"],
              "allowAdminCreateUserOnly": true,
              "attributes": [
                { "name": "custom:plan", "minLength": 1, "maxLength": 20 },
                { "name": "custom:seats", "dataType": "Number", "mutable": false, "minValue": -1, "maxValue": 5000000000 },
                { "name": "given_name", "required": true }
              ],
              "mfa": { "requirement": "ON", "sms": false, "totp": false },
              "devices": { "tracked": true, "challengeRequiredOnNewDevice": false, "onlyRememberedOnUserPrompt": true },
              "passkeys": { "relyingPartyId": "shop.example.com", "requireUserVerification": true, "isMultiFactor": true },
              "firstFactors": ["PASSWORD", "WEB_AUTHN"],
              "threatProtection": { "compromisedPasswords": ["{{CompromisedPassword}}"] },
              "groups": [{ "name": "editors", "description": "May write", "precedence": 7, "roleArn": "arn:aws:iam::123456789012:role/editor" }],
              "clients": [{ "name": "web", "id": "{{Client}}", "readAttributes": ["email", "custom:plan"], "writeAttributes": ["given_name"] }],
              "users": [
                {
                  "username": "olga",
                  "password": "{{ToolClients.Password}}",
                  "attributes": { "given_name": "Olga", "email": "olga@example.com", "email_verified": "true", "phone_number": "+4912345678", "phone_number_verified": "true" },
                  "groups": ["editors"]
                }
              ]
            },
            {
              "name": "open",
              "id": "{{OpenPool}}",
              "mfa": { "requirement": "optional", "email": false },
              "threatProtection": { "enabled": true },
              "users": [
                {
                  "username": "oskar",
                  "password": "{{ToolClients.Password}}",
                  "attributes": { "phone_number": "+4912345679" },
                  "mfa": { "totpSecret": "JBSWY3DPEHPK3PXP", "sms": true, "preferred": "SMS_MFA" }
                }
              ]
            },
            {
              "name": "mailed",
              "id": "us-east-1_Mailed01",
              "mfa": { "requirement": "Optional" },
              "users": [
                { "username": "otto", "password": "{{ToolClients.Password}}", "attributes": { "email": "otto@example.com" }, "mfa": { "email": true } }
              ]
            }
          ]
        }
        """;

    internal ToolServer Server { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        using var folder = new TemporaryFolder();
        Server = await ToolServer.StartAsync("--seed", folder.Write("seed.json", Seed));
    }

    // There is no server when it did not start.
    public ValueTask DisposeAsync() => Server?.DisposeAsync() ?? ValueTask.CompletedTask;
}
