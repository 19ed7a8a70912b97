using Amazon.Runtime;
using Amazon.S3;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;

namespace Cognito.Federation.Tests.Credentials;

public sealed class ClassicFlowTests : IAsyncLifetime
{
    private const string Role = "arn:aws:iam::123456789012:role/pool-user";
    private const string GuestRole = "arn:aws:iam::123456789012:role/pool-guest";
    private const string LongRole = "arn:aws:iam::123456789012:role/long";

    private TestAccount _account = null!;

    public async ValueTask InitializeAsync() => _account = await TestAccount.StartAsync(options: o => o.AddRole("long", role => role.MaxSessionDuration = TimeSpan.FromHours(12)));

    public ValueTask DisposeAsync() => _account.DisposeAsync();

    [Fact]
    public async Task Credentials_of_the_classic_flow_live_as_long_as_was_asked()
    {
        var ann = _account.Google("ann") with { RoleArn = LongRole, Flow = new ClassicFlow { Duration = TimeSpan.FromHours(12) } };

        var keys = await _account.Broker.GetCredentialsAsync(ann, TestAccount.Stop);

        Assert.InRange(keys.ExpiresAt - _account.Emulator.Clock.GetUtcNow(), TimeSpan.FromHours(11.9), TimeSpan.FromHours(12.1));
        Assert.Equal(keys.IdentityId, await _account.Broker.GetIdentityIdAsync(_account.Google("ann"), TestAccount.Stop));
        Assert.Equal((1, 1, 1, 0), Calls());
    }

    [Fact]
    public async Task The_session_is_named_by_the_application_or_by_the_identity()
    {
        var ann = _account.Google("ann") with { RoleArn = Role, Flow = new ClassicFlow { SessionName = "anns-laptop" } };
        var ben = _account.Google("ben") with { RoleArn = Role, Flow = new ClassicFlow() };
        var id = await _account.Broker.GetIdentityIdAsync(ben, TestAccount.Stop);

        Assert.EndsWith("/anns-laptop", await ArnAsync(ann), StringComparison.Ordinal);
        Assert.EndsWith("/" + id.ToString().Split(':')[1], await ArnAsync(ben), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_policy_narrows_the_role_to_one_tenant()
    {
        var id = await _account.Broker.GetIdentityIdAsync(_account.Google("ann"), TestAccount.Stop);
        var policy = $$"""{ "Version": "2012-10-17", "Statement": [ { "Effect": "Allow", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::uploads/{{id}}/tenant/*" } ] }""";
        var ann = _account.Google("ann") with { RoleArn = Role, Flow = new ClassicFlow { SessionPolicy = policy } };

        using var narrow = _account.S3(await _account.Broker.GetCredentialsAsync(ann, TestAccount.Stop));
        using var wide = _account.S3(await _account.Broker.GetCredentialsAsync(ann with { Flow = new ClassicFlow() }, TestAccount.Stop));
        await TestAccount.PutAsync(narrow, $"{id}/tenant/a");
        await TestAccount.PutAsync(wide, $"{id}/other/a");

        Assert.Equal("AccessDenied", (await Assert.ThrowsAsync<AmazonS3Exception>(() => TestAccount.PutAsync(narrow, $"{id}/other/a"))).ErrorCode);
    }

    [Fact]
    public async Task Managed_policies_go_along()
    {
        var ann = _account.Google("ann") with { RoleArn = Role, Flow = new ClassicFlow { PolicyArns = ["arn:aws:iam::123456789012:policy/Tenant"] } };

        // Whether the policy exists is for STS to say; that it was asked is not.
        _ = await Record.ExceptionAsync(() => _account.Broker.GetCredentialsAsync(ann, TestAccount.Stop).AsTask());

        Assert.Contains(_account.Bodies("AssumeRoleWithWebIdentity"), body => body.Contains("PolicyArns.member.1.arn=arn%3Aaws%3Aiam%3A%3A123456789012%3Apolicy%2FTenant", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Guests_have_a_classic_flow_too()
    {
        var guest = FederatedIdentity.Guest("visitor") with { RoleArn = GuestRole, Flow = new ClassicFlow() };

        var keys = await _account.Broker.GetCredentialsAsync(guest, TestAccount.Stop);

        Assert.Equal(await _account.Broker.GetIdentityIdAsync(FederatedIdentity.Guest("visitor"), TestAccount.Stop), keys.IdentityId);
    }

    [Fact]
    public async Task Each_flow_role_and_policy_has_credentials_of_its_own_and_one_identity()
    {
        var ann = _account.Google("ann");
        FederatedIdentity[] variants =
        [
            ann,
            ann with { RoleArn = Role },
            ann with { RoleArn = Role, Flow = new ClassicFlow() },
            ann with { RoleArn = Role, Flow = new ClassicFlow { Duration = TimeSpan.FromMinutes(15) } },
            ann with { RoleArn = Role, Flow = new ClassicFlow { SessionName = "other" } },
            ann with { RoleArn = LongRole, Flow = new ClassicFlow() },
        ];
        var keys = new List<string>();
        foreach (var variant in variants)
            keys.Add((await _account.Broker.GetCredentialsAsync(variant, TestAccount.Stop)).AccessKeyId);

        Assert.Equal(variants.Length, keys.Distinct().Count());
        for (var i = 0; i < variants.Length; i++)
            Assert.Equal(keys[i], (await _account.Broker.GetCredentialsAsync(variants[i] with { }, TestAccount.Stop)).AccessKeyId);
        Assert.Equal(1, _account.Emulator.Requests.Count("GetId"));
    }

    [Fact]
    public async Task Forgetting_a_login_forgets_every_variant_of_it()
    {
        var ann = _account.Google("ann");
        var classic = ann with { RoleArn = Role, Flow = new ClassicFlow() };
        var (first, second) = (await _account.Broker.GetCredentialsAsync(ann, TestAccount.Stop), await _account.Broker.GetCredentialsAsync(classic, TestAccount.Stop));

        await _account.Broker.ForgetAsync(ann, TestAccount.Stop);

        Assert.NotEqual(first.AccessKeyId, (await _account.Broker.GetCredentialsAsync(ann, TestAccount.Stop)).AccessKeyId);
        Assert.NotEqual(second.AccessKeyId, (await _account.Broker.GetCredentialsAsync(classic, TestAccount.Stop)).AccessKeyId);
    }

    [Fact]
    public async Task A_role_that_does_not_trust_the_pool_is_said_with_its_remedy()
    {
        await using var account = await TestAccount.StartAsync(options: o => o.AddRole("stranger", role => role.TrustPolicy = """
            { "Version": "2012-10-17", "Statement": [ { "Effect": "Allow", "Principal": { "Federated": "cognito-identity.amazonaws.com" }, "Action": "sts:AssumeRoleWithWebIdentity",
              "Condition": { "StringEquals": { "cognito-identity.amazonaws.com:aud": "us-east-1:00000000-0000-0000-0000-000000000000" } } } ] }
            """));
        var ann = account.Google("ann") with { RoleArn = "arn:aws:iam::123456789012:role/stranger", Flow = new ClassicFlow() };

        var refused = await Assert.ThrowsAsync<CognitoServiceException>(() => account.Broker.GetCredentialsAsync(ann, TestAccount.Stop).AsTask());

        Assert.Equal(CognitoErrorCode.AssumeRoleDenied, refused.Code);
        Assert.Equal("AssumeRoleWithWebIdentity", refused.Operation);
        Assert.False(refused.IsTransient);
        Assert.Contains("trust policy", refused.Message, StringComparison.Ordinal);
        Assert.NotNull(refused.RequestId);
    }

    [Fact]
    public async Task A_duration_beyond_the_roles_own_is_refused_by_STS()
    {
        var ann = _account.Google("ann") with { RoleArn = Role, Flow = new ClassicFlow { Duration = TimeSpan.FromHours(2) } };

        var refused = await Assert.ThrowsAsync<CognitoServiceException>(() => _account.Broker.GetCredentialsAsync(ann, TestAccount.Stop).AsTask());

        Assert.Equal(CognitoErrorCode.InvalidParameter, refused.Code);
        Assert.Contains("MaxSessionDuration", refused.ServiceMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pool_without_the_classic_flow_says_so()
    {
        await using var emulator = await Cognito.Federation.Emulator.CognitoEmulator.StartAsync(o => o.AddIdentityPool("pool", p => p.AllowGuests()), TestAccount.Stop);
        var broker = AwsCredentialBroker.Create(
            new CognitoFederationOptions { IdentityPool = { Id = emulator.IdentityPools[0].Id, ServiceUrl = emulator.Url.AbsoluteUri, StsServiceUrl = emulator.Url.AbsoluteUri } }, timeProvider: emulator.Clock);

        var refused = await Assert.ThrowsAsync<CognitoServiceException>(() => broker.GetCredentialsAsync(FederatedIdentity.Guest("g") with { RoleArn = GuestRole, Flow = new ClassicFlow() }, TestAccount.Stop).AsTask());

        Assert.Equal(CognitoErrorCode.ClassicFlowDisabled, refused.Code);
    }

    [Fact]
    public async Task The_classic_flow_needs_a_role()
    {
        var ann = _account.Google("ann") with { Flow = new ClassicFlow() };

        var wrong = await Assert.ThrowsAsync<ArgumentException>(async () => await _account.Broker.GetCredentialsAsync(ann, TestAccount.Stop));

        Assert.Contains("RoleArn", wrong.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => _account.Broker.CreateAwsCredentials(ann));
        Assert.Equal(0, _account.Emulator.Requests.Count("GetId"));
    }

    [Fact]
    public void What_cannot_be_is_refused_where_it_is_said()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ClassicFlow { Duration = TimeSpan.FromMinutes(14) });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ClassicFlow { Duration = TimeSpan.FromHours(13) });
        Assert.Throws<ArgumentException>(() => new ClassicFlow { SessionName = "x" });
        Assert.Throws<ArgumentException>(() => new ClassicFlow { SessionName = "with space" });
        Assert.Throws<ArgumentException>(() => new ClassicFlow { SessionPolicy = new string('x', 2_049) });
        Assert.Throws<ArgumentException>(() => new ClassicFlow { PolicyArns = [.. Enumerable.Repeat("arn:aws:iam::123456789012:policy/P", 11)] });
        Assert.Throws<ArgumentException>(() => new ClassicFlow { PolicyArns = ["Tenant"] });
        Assert.Throws<ArgumentException>(() => FederatedIdentity.Guest("g") with { RoleArn = "Writer" });
    }

    [Fact]
    public void Flows_that_ask_for_the_same_are_equal()
    {
        Assert.Equal(new ClassicFlow { PolicyArns = [Role] }, new ClassicFlow { PolicyArns = [Role] });
        Assert.NotEqual(new ClassicFlow { PolicyArns = [Role] }, new ClassicFlow());
        Assert.Equal(FederatedIdentity.Guest("g") with { RoleArn = Role }, FederatedIdentity.Guest("g") with { RoleArn = Role });
        Assert.NotEqual(FederatedIdentity.Guest("g") with { RoleArn = Role }, FederatedIdentity.Guest("g"));
    }

    private async Task<string> ArnAsync(FederatedIdentity identity)
    {
        var keys = await _account.Broker.GetCredentialsAsync(identity, TestAccount.Stop);
        using var sts = new AmazonSecurityTokenServiceClient(
            new SessionAWSCredentials(keys.AccessKeyId, keys.SecretAccessKey.Reveal(), keys.SessionToken.Reveal()),
            new AmazonSecurityTokenServiceConfig { ServiceURL = _account.Emulator.Url.ToString(), AuthenticationRegion = "us-east-1" });
        return (await sts.GetCallerIdentityAsync(new GetCallerIdentityRequest(), TestAccount.Stop)).Arn;
    }

    private (int GetId, int OpenId, int Assume, int Enhanced) Calls()
    {
        var requests = _account.Emulator.Requests;
        return (requests.Count("GetId"), requests.Count("GetOpenIdToken"), requests.Count("AssumeRoleWithWebIdentity"), requests.Count("GetCredentialsForIdentity"));
    }
}
