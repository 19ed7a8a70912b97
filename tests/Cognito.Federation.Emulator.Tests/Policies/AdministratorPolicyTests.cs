using System.Text.Json.Nodes;
using Amazon.Runtime;

namespace Cognito.Federation.Emulator.Tests;

/// <summary>Temporary credentials at the services' signed operations: a policy says what they may do there too.</summary>
public sealed class AdministratorPolicyTests
{
    private const string ReadsOnePool =
        """
        {
          "Version": "2012-10-17",
          "Statement": [
            { "Effect": "Allow", "Action": "cognito-idp:AdminGet*", "Resource": "arn:aws:cognito-idp:us-east-1:123456789012:userpool/us-east-1_Mine" },
            { "Effect": "Allow", "Action": "cognito-identity:DescribeIdentityPool", "Resource": "arn:aws:cognito-identity:*:*:identitypool/*" },
            { "Effect": "Allow", "Action": "cognito-idp:ListUserPools", "Resource": "*" }
          ]
        }
        """;

    [Fact]
    public async Task A_guest_whose_policy_allows_an_upload_is_no_administrator()
    {
        await using var emulator = await IdentityCalls.StartAsync();
        var (_, guest) = await emulator.CredentialsOfAsync();
        var pool = emulator.UserPools[0].Id;
        var create = new JsonObject { ["UserPoolId"] = pool, ["Username"] = "mallory", ["TemporaryPassword"] = Pools.Password };

        var answer = await CallAsync(emulator, guest, "cognito-idp", "AdminCreateUser", create).Fails("AccessDeniedException");

        Assert.StartsWith("User: arn:aws:sts::123456789012:assumed-role/app-guest/CognitoIdentityCredentials is not authorized to perform: cognito-idp:AdminCreateUser", answer.Message, StringComparison.Ordinal);
        Assert.Contains($"userpool/{pool}", answer.Message, StringComparison.Ordinal);
        await CallAsync(emulator, guest, "cognito-idp", "DeleteUserPool", new JsonObject { ["UserPoolId"] = pool }).Fails("AccessDeniedException");
        await CallAsync(emulator, guest, "cognito-identity", "DeleteIdentityPool", new JsonObject { ["IdentityPoolId"] = emulator.IdentityPoolId() }).Fails("AccessDeniedException");
        await CallAsync(emulator, guest, "cognito-idp", "ListUserPools", new JsonObject { ["MaxResults"] = 1 }).Fails("AccessDeniedException");
        Assert.Single(emulator.UserPools);
    }

    [Fact]
    public async Task A_request_about_an_identity_or_tags_is_one_about_their_pool()
    {
        const string Mine = """{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "cognito-identity:*", "Resource": "arn:aws:cognito-identity:us-east-1:123456789012:identitypool/us-east-1:00000000-0000-4000-8000-000000000001" } }""";
        await using var emulator = await CognitoEmulator.StartAsync(
            static o => o.AddIdentityPool("mine", static p => p.AllowGuests().GuestRole(Mine).Id = "us-east-1:00000000-0000-4000-8000-000000000001").AddIdentityPool("other", static p => p.AllowGuests()),
            TestContext.Current.CancellationToken);
        var (mine, guest) = await emulator.CredentialsOfAsync();
        var others = (await emulator.CallIdentityAsync("GetId", new JsonObject { ["IdentityPoolId"] = emulator.IdentityPools[1].Id }).Ok()).Text("IdentityId");
        static JsonObject Tags(string pool) => new() { ["ResourceArn"] = $"arn:aws:cognito-identity:us-east-1:123456789012:identitypool/{pool}" };

        await CallAsync(emulator, guest, "cognito-identity", "DescribeIdentity", new JsonObject { ["IdentityId"] = mine }).Ok();
        await CallAsync(emulator, guest, "cognito-identity", "ListTagsForResource", Tags(emulator.IdentityPools[0].Id)).Ok();
        await CallAsync(emulator, guest, "cognito-identity", "DescribeIdentity", new JsonObject { ["IdentityId"] = others }).Fails("AccessDeniedException");
        await CallAsync(emulator, guest, "cognito-identity", "ListTagsForResource", Tags(emulator.IdentityPools[1].Id)).Fails("AccessDeniedException");
        await CallAsync(emulator, guest, "cognito-identity", "DeleteIdentities", new JsonObject { ["IdentityIdsToDelete"] = new JsonArray(mine) }).Fails("AccessDeniedException");
    }

    [Fact]
    public async Task A_policy_allows_one_operation_on_one_pool()
    {
        await using var emulator = await CognitoEmulator.StartAsync(
            static o =>
            {
                o.AddUserPool("mine", static p =>
                {
                    p.Id = "us-east-1_Mine";
                    p.AddUser("alice", Pools.Password);
                });
                o.AddUserPool("other", static p => p.AddUser("alice", Pools.Password));
                o.AddIdentityPool("app", static p => p.AllowGuests().GuestRole(ReadsOnePool));
            },
            TestContext.Current.CancellationToken);
        var (_, guest) = await emulator.CredentialsOfAsync();
        JsonObject User(int pool) => new() { ["UserPoolId"] = emulator.UserPools[pool].Id, ["Username"] = "alice" };

        await CallAsync(emulator, guest, "cognito-idp", "AdminGetUser", User(0)).Ok();
        await CallAsync(emulator, guest, "cognito-identity", "DescribeIdentityPool", new JsonObject { ["IdentityPoolId"] = emulator.IdentityPoolId() }).Ok();
        await CallAsync(emulator, guest, "cognito-idp", "ListUserPools", new JsonObject { ["MaxResults"] = 1 }).Ok();
        await CallAsync(emulator, guest, "cognito-idp", "AdminGetUser", User(1)).Fails("AccessDeniedException");
        await CallAsync(emulator, guest, "cognito-idp", "AdminSetUserPassword", User(0)).Fails("AccessDeniedException");
    }

    [Fact]
    public async Task A_role_without_a_policy_may_administrate_and_ends_with_its_credentials()
    {
        await using var emulator = await IdentityCalls.StartAsync(static p => p.GuestRole(policy: null));
        var (_, guest) = await emulator.CredentialsOfAsync();
        var list = new JsonObject { ["MaxResults"] = 1 };

        await CallAsync(emulator, guest, "cognito-idp", "ListUserPools", list).Ok();
        emulator.Clock.Advance(TimeSpan.FromHours(1));
        await CallAsync(emulator, guest, "cognito-idp", "ListUserPools", list).Fails("ExpiredTokenException");
    }

    [Fact]
    public async Task A_session_token_that_is_missing_or_another_ones_is_refused()
    {
        await using var emulator = await IdentityCalls.StartAsync(static p => p.GuestRole(policy: null));
        var (_, mine) = await emulator.CredentialsOfAsync();
        var (_, anothers) = await emulator.CredentialsOfAsync();
        var keys = await mine.GetCredentialsAsync();
        var list = new JsonObject { ["MaxResults"] = 1 };

        await CallAsync(emulator, new BasicAWSCredentials(keys.AccessKey, keys.SecretKey), "cognito-idp", "ListUserPools", list).Fails("UnrecognizedClientException");
        await CallAsync(emulator, new SessionAWSCredentials(keys.AccessKey, keys.SecretKey, (await anothers.GetCredentialsAsync()).Token), "cognito-idp", "ListUserPools", list)
            .Fails("UnrecognizedClientException");
    }

    private static async Task<Answer> CallAsync(CognitoEmulator emulator, AWSCredentials credentials, string service, string operation, JsonNode body)
    {
        var keys = await credentials.GetCredentialsAsync();
        var prefix = service == "cognito-idp" ? "AWSCognitoIdentityProviderService." : "AWSCognitoIdentityService.";
        using var request = Wire.Post(emulator, prefix + operation, body.ToJsonString());
        await RootSignature.SignAsync(request, emulator.Region, service, keys.SecretKey, keys.AccessKey, keys.UseToken ? keys.Token : null);
        return await emulator.SendAsync(request);
    }
}
