using Amazon.Runtime;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;
using Cognito.Federation.Emulator;

namespace Cognito.Federation.Tests.Doctor;

/// <summary>What the preview says, beside what the pool then really does.</summary>
public sealed class RolePreviewTests
{
    private const string Anything = """{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "*", "Resource": "*" } }""";
    private const string Tenant = """{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::uploads/${aws:PrincipalTag/who}/*" } }""";

    [Fact]
    public async Task Without_a_mapping_it_is_the_pools_role()
    {
        await using var clinic = await Clinic.OpenAsync(static pool => pool.AllowGuests().GuestRole(Anything));

        await AgreeAsync(clinic, await AnnAsync(clinic), RolePreviewReason.DefaultRole, "pool-user");
        await AgreeAsync(clinic, FederatedIdentity.Guest("visitor"), RolePreviewReason.GuestRole, "pool-guest");
        await AgreeAsync(clinic, await AnnAsync(clinic) with { RoleArn = Clinic.Account + "pool-user" }, RolePreviewReason.RequestedRole, "pool-user");
        await AgreeAsync(clinic, await AnnAsync(clinic) with { RoleArn = Clinic.Account + "other" }, RolePreviewReason.RequestedRoleRefused, null);
    }

    [Fact]
    public async Task Who_is_not_admitted_gets_no_role()
    {
        await using var clinic = await Clinic.OpenAsync();
        var facebook = FederatedIdentity.From("Facebook", clinic.Emulator.Providers.Facebook.CreateAccessToken("ann", TestAccount.FacebookApp));

        await AgreeAsync(clinic, FederatedIdentity.Guest("visitor"), RolePreviewReason.NotAdmitted, null);
        await AgreeAsync(clinic, facebook, RolePreviewReason.NotAdmitted, null);
        await AgreeAsync(clinic, await AnnAsync(clinic) with { Flow = new ClassicFlow(), RoleArn = Clinic.Account + "pool-user" }, RolePreviewReason.NotAdmitted, null);
    }

    [Theory]
    [InlineData("Equals", "ann", false, RolePreviewReason.MatchedRule, "first", 1)]
    [InlineData("NotEqual", "ben", false, RolePreviewReason.MatchedRule, "first", 1)]
    [InlineData("StartsWith", "an", false, RolePreviewReason.MatchedRule, "first", 1)]
    [InlineData("Contains", "nn", false, RolePreviewReason.MatchedRule, "first", 1)]
    [InlineData("Equals", "ANN", false, RolePreviewReason.MatchedRule, "second", 2)]
    public async Task The_first_rule_that_matches_counts(string match, string value, bool denies, RolePreviewReason reason, string role, int rule)
    {
        await using var clinic = await MappedAsync(match, value, denies, """, { "Claim": "token_use", "MatchType": "Equals", "Value": "id", "RoleARN": "arn:aws:iam::123456789012:role/second" }""");

        var preview = await AgreeAsync(clinic, await AnnAsync(clinic), reason, role);

        Assert.Equal(rule, preview.RuleNumber);
        Assert.Contains($"Rule {rule} ", preview.Explanation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Equals", "ben", false, RolePreviewReason.AmbiguousDefaultRole, "pool-user")]
    [InlineData("Equals", "ben", true, RolePreviewReason.AmbiguousDenied, null)]
    public async Task Without_a_match_the_mapping_decides(string match, string value, bool denies, RolePreviewReason reason, string? role)
    {
        await using var clinic = await MappedAsync(match, value, denies, "");

        await AgreeAsync(clinic, await AnnAsync(clinic), reason, role);
    }

    [Fact]
    public async Task A_rule_on_a_claim_that_the_token_lacks_never_matches()
    {
        await using var clinic = await Clinic.OpenAsync(static pool => pool.MapRoles("people", static mapping => mapping.AddRule("custom:none", ClaimMatch.IsNot, "x", "first")));

        await AgreeAsync(clinic, await AnnAsync(clinic), RolePreviewReason.AmbiguousDefaultRole, "pool-user");
    }

    [Theory]
    [InlineData("second", RolePreviewReason.RequestedRole)]
    [InlineData("third", RolePreviewReason.RequestedRoleRefused)]
    public async Task Of_the_rules_that_match_each_may_be_asked_for(string wanted, RolePreviewReason reason)
    {
        await using var clinic = await MappedAsync("Equals", "ann", false, """, { "Claim": "token_use", "MatchType": "Equals", "Value": "id", "RoleARN": "arn:aws:iam::123456789012:role/second" }""");

        await AgreeAsync(clinic, await AnnAsync(clinic) with { RoleArn = Clinic.Account + wanted }, reason, reason == RolePreviewReason.RequestedRole ? wanted : null);
    }

    [Theory]
    [InlineData(1, 2, RolePreviewReason.PreferredRole, "editors")]
    [InlineData(1, 1, RolePreviewReason.AmbiguousDefaultRole, "pool-user")]
    [InlineData(null, null, RolePreviewReason.AmbiguousDefaultRole, "pool-user")]
    public async Task A_token_names_its_roles_by_the_groups(int? editors, int? readers, RolePreviewReason reason, string role)
    {
        await using var clinic = await Clinic.OpenAsync(
            static pool => pool.MapRoles("people", static _ => { }),
            static o => o.AddRole("editors", Anything).AddRole("readers", Anything),
            users: people =>
            {
                if (editors is null)
                    return;
                people.AddGroup("editors", group => (group.RoleArn, group.Precedence) = (Clinic.Account + "editors", editors));
                people.AddGroup("readers", group => (group.RoleArn, group.Precedence) = (Clinic.Account + "readers", readers));
                people.AddUser("eve", TestPool.Password, user => { user.Groups.Add("editors"); user.Groups.Add("readers"); });
            });

        var user = await SignInAsync(clinic, editors is null ? "ann" : "eve");
        await AgreeAsync(clinic, user, reason, role);
        if (editors is not null)
            await AgreeAsync(clinic, user with { RoleArn = Clinic.Account + "readers" }, RolePreviewReason.RequestedRole, "readers");
    }

    [Fact]
    public async Task Session_tags_are_those_that_the_policies_see()
    {
        await using var clinic = await Clinic.OpenAsync(static pool => pool.UserRole(Tenant).MapPrincipalTags("people", new Dictionary<string, string> { ["who"] = "cognito:username", ["none"] = "custom:none" }));
        var ann = await AnnAsync(clinic);

        var preview = await clinic.Doctor().PreviewRoleAsync(ann, Clinic.Stop);

        Assert.Equal([new("who", "ann")], preview.PrincipalTags);
        Assert.DoesNotContain("ann,", preview.ToString(), StringComparison.Ordinal);
        var keys = await BrokerOf(clinic).GetCredentialsAsync(ann, Clinic.Stop);
        using var s3 = new Amazon.S3.AmazonS3Client(new SessionAWSCredentials(keys.AccessKeyId, keys.SecretAccessKey.Reveal(), keys.SessionToken.Reveal()), new Amazon.S3.AmazonS3Config { ServiceURL = clinic.Emulator.Url.AbsoluteUri, AuthenticationRegion = "us-east-1", ForcePathStyle = true });
        await TestAccount.PutAsync(s3, $"{preview.PrincipalTags["who"]}/file");
        await Assert.ThrowsAnyAsync<AmazonServiceException>(() => TestAccount.PutAsync(s3, "ben/file"));
    }

    [Fact]
    public async Task The_default_tags_are_subject_and_client()
    {
        await using var clinic = await Clinic.OpenAsync(static pool => pool.MapPrincipalTags("people"));
        var ann = await AnnAsync(clinic);

        var preview = await clinic.Doctor().PreviewRoleAsync(ann, Clinic.Stop);

        Assert.Equal(["client", "username"], preview.PrincipalTags.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(clinic.Emulator.UserPools[0].Clients[0].Id, preview.PrincipalTags["client"]);
    }

    [Fact]
    public async Task A_preview_gets_no_credentials_and_makes_no_identity()
    {
        await using var clinic = await Clinic.OpenAsync(static pool => pool.AllowGuests().GuestRole(Anything));

        await clinic.Doctor().PreviewRoleAsync(FederatedIdentity.Guest("visitor"), Clinic.Stop);

        Assert.Equal(["DescribeIdentityPool", "GetIdentityPoolRoles"], clinic.Emulator.Requests.All.Select(static request => request.Operation));
    }

    private static async Task<Clinic> MappedAsync(string match, string value, bool denies, string more)
    {
        var clinic = await Clinic.OpenAsync(options: static o => o.AddRole("first", Anything).AddRole("second", Anything));
        await clinic.ChangeAsync("SetIdentityPoolRoles", $$"""
            { "IdentityPoolId": "{{clinic.PoolId}}", "Roles": { "authenticated": "{{Clinic.Account}}pool-user" },
              "RoleMappings": { "{{clinic.MappingKey}}": { "Type": "Rules", "AmbiguousRoleResolution": "{{(denies ? "Deny" : "AuthenticatedRole")}}", "RulesConfiguration": { "Rules": [
                { "Claim": "cognito:username", "MatchType": "{{match}}", "Value": "{{value}}", "RoleARN": "{{Clinic.Account}}first" }{{more}} ] } } } }
            """);
        return clinic;
    }

    private static Task<FederatedIdentity> AnnAsync(Clinic clinic) => SignInAsync(clinic, "ann");

    private static async Task<FederatedIdentity> SignInAsync(Clinic clinic, string user)
    {
        var directory = UserDirectory.Create(clinic.Options, clinic.Emulator.Clock);
        var session = Assert.IsType<SignedIn>(await directory.SignIn.StartAsync(SignInRequest.Password(user, TestPool.Password), Clinic.Stop)).Session;
        return FederatedIdentity.From(directory.Sessions.Track(session));
    }

    private static AwsCredentialBroker BrokerOf(Clinic clinic) => AwsCredentialBroker.Create(clinic.Options, [new FacebookTokenProvider()], clinic.Emulator.Clock);

    /// <summary>Checks the preview against what is expected, and against the role that the credentials really play.</summary>
    private static async Task<RolePreview> AgreeAsync(Clinic clinic, FederatedIdentity identity, RolePreviewReason reason, string? role)
    {
        var preview = await clinic.Doctor(new FacebookTokenProvider()).PreviewRoleAsync(identity, Clinic.Stop);

        Assert.Equal((reason, role is null ? null : Clinic.Account + role), (preview.Reason, preview.RoleArn));
        Assert.NotEmpty(preview.Explanation);
        Assert.Equal(preview.RoleArn, await PlayedAsync(clinic, identity));
        return preview;
    }

    private static async Task<string?> PlayedAsync(Clinic clinic, FederatedIdentity identity)
    {
        try
        {
            var keys = await BrokerOf(clinic).GetCredentialsAsync(identity, Clinic.Stop);
            using var sts = new AmazonSecurityTokenServiceClient(new SessionAWSCredentials(keys.AccessKeyId, keys.SecretAccessKey.Reveal(), keys.SessionToken.Reveal()), new AmazonSecurityTokenServiceConfig { ServiceURL = clinic.Emulator.Url.AbsoluteUri, AuthenticationRegion = "us-east-1" });
            return Clinic.Account + (await sts.GetCallerIdentityAsync(new GetCallerIdentityRequest(), Clinic.Stop)).Arn.Split('/')[1];
        }
        catch (CognitoFederationException)
        {
            return null;
        }
    }
}
