using System.Text.Json;
using System.Text.Json.Nodes;
using Amazon.Runtime;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;
using Cognito.Federation.Testing;

namespace Cognito.Federation.Scenarios.EmulatorTool;

/// <summary>What a seed file says of identity pools and roles is in force.</summary>
[Trait("Kind", "Heavy")]
public sealed class IdentitySeedTests : IDisposable
{
    private const string Pool = "us-east-1:00000000-0000-4000-8000-000000000007";

    private const string Seed = $$"""
        {
          "rateLimits": true,
          "userPools": [{ "name": "users", "id": "us-east-1_Full01", "clients": [{ "name": "web", "id": "fullclient" }] }],
          "identityPools": [
            {
              "name": "app",
              "id": "{{Pool}}",
              "allowClassicFlow": true,
              "developerProvider": "login.my.app",
              "userPools": [{ "name": "users", "client": "web", "serverSideTokenCheck": true }],
              "googleClientId": "google",
              "roleMappings": [
                { "provider": "users" },
                { "provider": "accounts.google.com", "denyWhenAmbiguous": true, "rules": [{ "claim": "email", "match": "StartsWith", "value": "boss@", "role": "boss" }] }
              ],
              "principalTags": [{ "provider": "users" }, { "provider": "accounts.google.com", "claims": { "mail": "email" } }]
            }
          ],
          "roles": [
            {
              "name": "app-user",
              "maxSessionDurationMinutes": 120,
              "trustPolicy": {
                "Version": "2012-10-17",
                "Statement": {
                  "Effect": "Allow", "Principal": { "Federated": "cognito-identity.amazonaws.com" }, "Action": "sts:AssumeRoleWithWebIdentity",
                  "Condition": { "StringEquals": { "cognito-identity.amazonaws.com:aud": "{{Pool}}" } }
                }
              }
            }
          ],
          "managedPolicies": [{ "name": "nothing", "policy": { "Version": "2012-10-17", "Statement": { "Effect": "Deny", "Action": "*", "Resource": "*" } } }]
        }
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Mappings_tags_developers_trust_durations_managed_policies_and_limits_are_those_of_the_file()
    {
        await using var server = await ToolServer.StartAsync("--seed", _folder.Write("seed.json", Seed));

        var mappings = (await AskAsync(server, "GetIdentityPoolRoles")).GetProperty("RoleMappings");
        Assert.Equal("Token", mappings.GetProperty("cognito-idp.us-east-1.amazonaws.com/us-east-1_Full01:fullclient").GetProperty("Type").GetString());
        Assert.Equal(
            """{"Type":"Rules","AmbiguousRoleResolution":"Deny","RulesConfiguration":{"Rules":[{"Claim":"email","MatchType":"StartsWith","Value":"boss@","RoleARN":"arn:aws:iam::123456789012:role/boss"}]}}""",
            mappings.GetProperty("accounts.google.com").GetRawText());
        Assert.True((await AskAsync(server, "GetPrincipalTagAttributeMap", ("IdentityProviderName", "cognito-idp.us-east-1.amazonaws.com/us-east-1_Full01"))).GetProperty("UseDefaults").GetBoolean());
        Assert.Equal("""{"mail":"email"}""", (await AskAsync(server, "GetPrincipalTagAttributeMap", ("IdentityProviderName", "accounts.google.com"))).GetProperty("PrincipalTags").GetRawText());
        var described = await AskAsync(server, "DescribeIdentityPool");
        Assert.True(described.GetProperty("CognitoIdentityProviders")[0].GetProperty("ServerSideTokenCheck").GetBoolean());
        Assert.Equal(("login.my.app", true), (described.GetProperty("DeveloperProviderName").GetString(), described.GetProperty("AllowClassicFlow").GetBoolean()));

        var token = (await AskAsync(server, "GetOpenIdTokenForDeveloperIdentity", ("Logins", new JsonObject { ["login.my.app"] = "user-1" }))).GetProperty("Token").GetString();
        using var sts = new AmazonSecurityTokenServiceClient(new AnonymousAWSCredentials(), new AmazonSecurityTokenServiceConfig { ServiceURL = server.Url.ToString(), AuthenticationRegion = "us-east-1", MaxErrorRetry = 0 });
        var assumed = await sts.AssumeRoleWithWebIdentityAsync(
            new AssumeRoleWithWebIdentityRequest
            {
                RoleArn = "arn:aws:iam::123456789012:role/app-user",
                RoleSessionName = "session",
                WebIdentityToken = token,
                DurationSeconds = 7200,
                PolicyArns = [new PolicyDescriptorType { Arn = "arn:aws:iam::123456789012:policy/nothing" }],
            },
            TestContext.Current.CancellationToken);
        Assert.Equal("arn:aws:sts::123456789012:assumed-role/app-user/session", assumed.AssumedRoleUser.Arn);

        Assert.Contains("TooManyRequestsException", await RefusedSoonAsync(server), StringComparison.Ordinal);
    }

    // Ten a second is less than any machine asks for.
    private static async Task<string> RefusedSoonAsync(ToolServer server)
    {
        for (var i = 0; i < 1000; i++)
        {
            var error = await Record.ExceptionAsync(() => AskAsync(server, "ListTagsForResource", ("ResourceArn", $"arn:aws:cognito-identity:us-east-1:123456789012:identitypool/{Pool}"), ("IdentityPoolId", null)));
            if (error is not null)
                return error.Message;
        }

        return "never refused";
    }

    private static Task<JsonElement> AskAsync(ToolServer server, string operation, params (string Name, JsonNode? Value)[] members)
    {
        var body = new JsonObject { ["IdentityPoolId"] = Pool };
        foreach (var (name, value) in members)
            body[name] = value;
        if (body["IdentityPoolId"] is null)
            body.Remove("IdentityPoolId");
        return EmulatorAdmin.CallAsync(server.Url, "us-east-1", $"AWSCognitoIdentityService.{operation}", body);
    }
}
