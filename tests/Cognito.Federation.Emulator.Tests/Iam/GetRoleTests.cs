using System.Net;
using System.Text;
using System.Xml.Linq;
using Amazon.Runtime;

namespace Cognito.Federation.Emulator.Tests;

/// <summary>What IAM tells of a role, as a diagnosis reads it.</summary>
public sealed class GetRoleTests
{
    private const string Trust = """{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Principal": { "Federated": "cognito-identity.amazonaws.com" }, "Action": "sts:AssumeRoleWithWebIdentity" } }""";

    [Fact]
    public async Task A_role_is_told_with_its_trust_policy_and_longest_session()
    {
        await using var emulator = await IdentityCalls.StartAsync(options: static o => o.AddRole("arn:aws:iam::123456789012:role/service/people", static r => (r.TrustPolicy, r.MaxSessionDuration) = (Trust, TimeSpan.FromHours(2))));

        var role = Role(await AskAsync(emulator, "people"));

        Assert.Equal(("arn:aws:iam::123456789012:role/service/people", "people", "/service/", "7200"), (Text(role, "Arn"), Text(role, "RoleName"), Text(role, "Path"), Text(role, "MaxSessionDuration")));
        Assert.StartsWith("%7B%20%22Version%22", Text(role, "AssumeRolePolicyDocument"), StringComparison.Ordinal);
        Assert.Equal(Trust, Uri.UnescapeDataString(Text(role, "AssumeRolePolicyDocument")));
        Assert.Matches("^AROA[A-Z2-7]{17}$", Text(role, "RoleId"));
        Assert.True(DateTimeOffset.TryParse(Text(role, "CreateDate"), System.Globalization.CultureInfo.InvariantCulture, out _));
    }

    [Fact]
    public async Task The_role_of_a_seeded_pool_trusts_that_pool_and_its_kind_of_identity()
    {
        await using var emulator = await IdentityCalls.StartAsync();

        foreach (var (name, method) in new[] { ("app-user", "authenticated"), ("app-guest", "unauthenticated") })
        {
            var statement = System.Text.Json.Nodes.JsonNode.Parse(Uri.UnescapeDataString(Text(Role(await AskAsync(emulator, name)), "AssumeRolePolicyDocument")))!["Statement"]![0]!;

            Assert.Equal("cognito-identity.amazonaws.com", (string?)statement["Principal"]!["Federated"]);
            Assert.Equal(["sts:AssumeRoleWithWebIdentity"], statement["Action"]!.AsArray().Select(static action => (string?)action));
            Assert.Equal(emulator.IdentityPoolId(), (string?)statement["Condition"]!["StringEquals"]!["cognito-identity.amazonaws.com:aud"]);
            Assert.Equal(method, (string?)statement["Condition"]!["ForAnyValue:StringLike"]!["cognito-identity.amazonaws.com:amr"]);
        }
    }

    [Fact]
    public async Task A_role_that_somebody_only_named_is_not_there()
    {
        await using var emulator = await RoleCalls.StartAsync(static _ => { });
        await emulator.CallIdentitySignedAsync("SetIdentityPoolRoles", new System.Text.Json.Nodes.JsonObject
        {
            ["IdentityPoolId"] = emulator.IdentityPoolId(),
            ["Roles"] = new System.Text.Json.Nodes.JsonObject { ["authenticated"] = RoleCalls.Account + "named" },
        }).Ok();

        var answer = await AskAsync(emulator, "named");

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Contains("<Code>NoSuchEntity</Code>", answer.Body, StringComparison.Ordinal);
        Assert.Contains("The role with name named cannot be found.", answer.Body, StringComparison.Ordinal);
        Assert.Equal(1, emulator.Requests.All.Count(static request => request is { Service: "iam", Operation: "GetRole", Error: "NoSuchEntity" }));
    }

    [Fact]
    public async Task A_role_whose_trust_policy_was_not_given_trusts_every_pool()
    {
        await using var emulator = await IdentityCalls.StartAsync(options: static o => o.AddRole("worker", IdentityCalls.UserPolicy));

        var document = Uri.UnescapeDataString(Text(Role(await AskAsync(emulator, "worker")), "AssumeRolePolicyDocument"));

        Assert.True(TrustPolicy.Parse(document).Allows(TrustPolicy.Assume, new RoleSession(Emulator.Role.Parse("arn:aws:iam::123456789012:role/worker", null), "x", new Dictionary<string, string>()), new Dictionary<string, string>()));
    }

    [Fact]
    public async Task Whoever_plays_a_role_reads_roles_where_its_policy_lets_them()
    {
        const string Reader = """{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "iam:GetRole", "Resource": "arn:aws:iam::123456789012:role/app-user" } }""";
        await using var emulator = await ClassicFlowCalls.StartAsync(static p => p.UserRole(Reader).GuestRole(Reader));
        var keys = await (await emulator.CredentialsOfAsync(emulator.GoogleLogin())).Credentials.GetCredentialsAsync();

        Assert.Equal("app-user", Text(Role(await AskAsync(emulator, "app-user", keys)), "RoleName"));
        foreach (var name in new[] { "app-guest", "not-there" })
        {
            var denied = await AskAsync(emulator, name, keys);
            Assert.Equal(HttpStatusCode.Forbidden, denied.Status);
            Assert.Contains("<Code>AccessDenied</Code>", denied.Body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_guest_of_the_enhanced_flow_gets_no_further_than_some_services_whatever_the_role_allows()
    {
        const string Anything = """{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "*", "Resource": "*" } }""";
        await using var emulator = await ClassicFlowCalls.StartAsync(static p => p.UserRole(Anything).GuestRole(Anything));
        var guest = await (await emulator.CredentialsOfAsync()).Credentials.GetCredentialsAsync();
        var user = await (await emulator.CredentialsOfAsync(emulator.GoogleLogin())).Credentials.GetCredentialsAsync();
        var classic = await (await emulator.AssumeAsync((await emulator.ClassicTokenAsync()).Token, ClassicFlowCalls.GuestRole)).Keys().GetCredentialsAsync();
        using var s3 = emulator.S3((await emulator.CredentialsOfAsync()).Credentials);

        Assert.Equal(HttpStatusCode.Forbidden, (await AskAsync(emulator, "app-user", guest)).Status);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(emulator, "app-user", user)).Status);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(emulator, "app-user", classic)).Status);
        Assert.Single((await s3.ListBucketsAsync(TestContext.Current.CancellationToken)).Buckets);
    }

    [Theory]
    [InlineData("Action=GetRole&Version=2010-05-08", "ValidationError")]
    [InlineData("Action=GetRole&Version=2010-05-08&RoleName=x&Path=/", "ValidationError")]
    [InlineData("Action=GetRole&Version=2011-06-15&RoleName=x", "InvalidAction")]
    [InlineData("Action=ListRoles&Version=2010-05-08", "InvalidAction")]
    public async Task A_wrong_form_is_refused(string form, string code)
    {
        await using var emulator = await IdentityCalls.StartAsync();

        Assert.Contains($"<Code>{code}</Code>", (await SendAsync(emulator, form, new ImmutableCredentials("test", "test", null))).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_call_must_be_signed()
    {
        await using var emulator = await IdentityCalls.StartAsync();
        using var request = Form(emulator, "Action=GetRole&Version=2010-05-08&RoleName=app-user");

        Assert.Contains("<Code>MissingAuthenticationToken</Code>", (await emulator.SendAsync(request)).Body, StringComparison.Ordinal);
    }

    private static Task<Answer> AskAsync(CognitoEmulator emulator, string name, ImmutableCredentials? keys = null)
        => SendAsync(emulator, $"Action=GetRole&Version=2010-05-08&RoleName={name}", keys ?? new ImmutableCredentials("test", "test", null));

    private static async Task<Answer> SendAsync(CognitoEmulator emulator, string form, ImmutableCredentials keys)
    {
        using var request = Form(emulator, form);
        await RootSignature.SignAsync(request, "us-east-1", "iam", keys.SecretKey, keys.AccessKey, string.IsNullOrEmpty(keys.Token) ? null : keys.Token);
        return await emulator.SendAsync(request);
    }

    private static HttpRequestMessage Form(CognitoEmulator emulator, string form) => new(HttpMethod.Post, emulator.Url) { Content = new StringContent(form, Encoding.UTF8, "application/x-www-form-urlencoded") };

    private static XElement Role(Answer answer)
    {
        Assert.True(answer.Status == HttpStatusCode.OK, answer.Body);
        return XDocument.Parse(answer.Body).Descendants(XName.Get("Role", "https://iam.amazonaws.com/doc/2010-05-08/")).Single();
    }

    private static string Text(XElement role, string member) => role.Element(role.Name.Namespace + member)!.Value;
}
