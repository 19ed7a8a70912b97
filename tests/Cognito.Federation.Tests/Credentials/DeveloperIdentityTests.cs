using Amazon.S3;

namespace Cognito.Federation.Tests.Credentials;

public sealed class DeveloperIdentityTests : IAsyncLifetime
{
    private TestAccount _account = null!;

    private IDeveloperIdentities Developers => _account.Broker.Developers;

    public async ValueTask InitializeAsync() => _account = await TestAccount.StartAsync(p => p.UserRole("""
        { "Version": "2012-10-17", "Statement": [ { "Effect": "Allow", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::uploads/${aws:PrincipalTag/tenant}/*" } ] }
        """).MapPrincipalTags("accounts.google.com"));

    public ValueTask DisposeAsync() => _account.DisposeAsync();

    [Fact]
    public async Task A_user_of_the_application_has_credentials_without_GetId()
    {
        var keys = await CredentialsAsync("u1");

        Assert.Equal(keys.IdentityId, await Developers.FindAsync(User("u1"), TestAccount.Stop));
        Assert.Equal(keys.IdentityId, await _account.Broker.GetIdentityIdAsync(FederatedIdentity.From(Developers.Login(User("u1"))), TestAccount.Stop));
        Assert.Equal(0, _account.Emulator.Requests.Count("GetId"));
        Assert.Equal(1, _account.Emulator.Requests.Count("GetOpenIdTokenForDeveloperIdentity"));
        Assert.Equal(1, _account.Emulator.Requests.Count("GetCredentialsForIdentity"));
    }

    [Fact]
    public async Task Token_and_credentials_are_used_again_for_as_long_as_they_do()
    {
        var first = await CredentialsAsync("u1");
        for (var i = 0; i < 40; i++)
        {
            _account.Emulator.Clock.Advance(TimeSpan.FromMinutes(1));
            Assert.Equal(first.AccessKeyId, (await CredentialsAsync("u1")).AccessKeyId);
        }

        Assert.Equal(1, _account.Emulator.Requests.Count("GetOpenIdTokenForDeveloperIdentity"));
        _account.Emulator.Clock.Advance(TimeSpan.FromMinutes(30));
        Assert.NotEqual(first.AccessKeyId, (await CredentialsAsync("u1")).AccessKeyId);
        Assert.Equal(2, _account.Emulator.Requests.Count("GetOpenIdTokenForDeveloperIdentity"));
    }

    [Fact]
    public async Task A_day_of_developer_credentials_has_no_failed_call()
    {
        for (var minute = 0; minute < 24 * 60; minute += 5)
        {
            await CredentialsAsync("u1");
            _account.Emulator.Clock.Advance(TimeSpan.FromMinutes(5));
        }

        Assert.All(_account.Emulator.Requests.All, r => Assert.Equal(200, r.Status));
    }

    [Fact]
    public async Task Tags_of_the_login_are_session_tags()
    {
        var login = Developers.Login(User("u1"), new DeveloperLoginOptions { PrincipalTags = new Dictionary<string, string> { ["tenant"] = "acme" } });
        using var s3 = _account.S3(await _account.Broker.GetCredentialsAsync(FederatedIdentity.From(login), TestAccount.Stop));

        await TestAccount.PutAsync(s3, "acme/a");

        Assert.Equal("AccessDenied", (await Assert.ThrowsAsync<AmazonS3Exception>(() => TestAccount.PutAsync(s3, "other/a"))).ErrorCode);
    }

    [Fact]
    public async Task Users_and_tags_are_told_apart()
    {
        var acme = new DeveloperLoginOptions { PrincipalTags = new Dictionary<string, string> { ["tenant"] = "acme" } };
        var other = new DeveloperLoginOptions { PrincipalTags = new Dictionary<string, string> { ["tenant"] = "other" } };

        string[] keys =
        [
            (await CredentialsAsync("u1")).AccessKeyId, (await CredentialsAsync("u2")).AccessKeyId, (await CredentialsAsync("U1")).AccessKeyId,
            (await CredentialsAsync("u1", acme)).AccessKeyId, (await CredentialsAsync("u1", other)).AccessKeyId,
        ];

        Assert.Equal(keys.Length, keys.Distinct().Count());
        Assert.Equal(keys[3], (await CredentialsAsync("u1", acme with { })).AccessKeyId);
    }

    [Fact]
    public async Task Two_users_become_one_identity_and_what_was_kept_of_both_goes()
    {
        var (first, second) = (await CredentialsAsync("u1"), await CredentialsAsync("u2"));

        var merged = await Developers.MergeAsync(User("u1"), User("u2"), TestAccount.Stop);

        Assert.Equal(second.IdentityId, merged);
        Assert.Equal(merged, (await CredentialsAsync("u1")).IdentityId);
        Assert.Equal(merged, (await CredentialsAsync("u2")).IdentityId);
        Assert.NotEqual(first.IdentityId, merged);
        var users = new List<string>();
        await foreach (var user in Developers.ListUsersAsync(merged, TestAccount.DeveloperProvider, TestAccount.Stop))
            users.Add(user.UserId);
        Assert.Equal(["u1", "u2"], users.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_login_that_was_kept_over_a_merge_goes_on_under_the_new_identity()
    {
        var kept = FederatedIdentity.From(Developers.Login(User("u1")));
        await _account.Broker.GetCredentialsAsync(kept, TestAccount.Stop);
        await CredentialsAsync("u2");
        await using var elsewhere = _account.NewServer();
        var merged = await ((IAwsCredentialBroker)elsewhere.GetService(typeof(IAwsCredentialBroker))!).Developers.MergeAsync(User("u1"), User("u2"), TestAccount.Stop);

        _account.Emulator.Clock.Advance(TimeSpan.FromHours(2));

        Assert.Equal(merged, (await _account.Broker.GetCredentialsAsync(kept, TestAccount.Stop)).IdentityId);
    }

    [Fact]
    public async Task An_unlinked_user_is_an_identity_of_its_own_again()
    {
        await CredentialsAsync("u1");
        await CredentialsAsync("u2");
        var merged = await Developers.MergeAsync(User("u1"), User("u2"), TestAccount.Stop);

        await Developers.UnlinkAsync(User("u1"), merged, TestAccount.Stop);

        Assert.Null(await Developers.FindAsync(User("u1"), TestAccount.Stop));
        Assert.NotEqual(merged, (await CredentialsAsync("u1")).IdentityId);
    }

    [Fact]
    public async Task A_guest_becomes_a_user_of_the_application_and_keeps_the_identity()
    {
        var guest = FederatedIdentity.Guest("visitor");
        var id = await _account.Broker.GetIdentityIdAsync(guest, TestAccount.Stop);

        var link = await _account.Broker.Links.UpgradeGuestAsync(guest, Developers.Login(User("u1")), TestAccount.Stop);

        Assert.Equal(new IdentityLink(IdentityLinkKind.Upgraded, id, id), link);
        Assert.Equal(id, (await CredentialsAsync("u1")).IdentityId);
    }

    [Fact]
    public async Task An_identity_that_was_deleted_is_made_anew_once()
    {
        var first = await CredentialsAsync("u1");
        await _account.Emulator.DeleteIdentityAsync(first.IdentityId);
        _account.Emulator.Clock.Advance(TimeSpan.FromHours(2));

        Assert.NotEqual(first.IdentityId, (await CredentialsAsync("u1")).IdentityId);
    }

    [Fact]
    public async Task Thousands_of_calls_at_once_ask_for_one_token()
    {
        var keys = await Task.WhenAll(Enumerable.Range(0, 1_000).Select(_ => CredentialsAsync("u1")));

        Assert.Single(keys.Select(k => k.AccessKeyId).Distinct());
        Assert.Equal(1, _account.Emulator.Requests.Count("GetOpenIdTokenForDeveloperIdentity"));
    }

    [Fact]
    public async Task The_classic_flow_takes_the_developers_token_as_it_is()
    {
        var user = FederatedIdentity.From(Developers.Login(User("u1"))) with { RoleArn = "arn:aws:iam::123456789012:role/pool-user", Flow = new ClassicFlow { Duration = TimeSpan.FromMinutes(15) } };

        var keys = await _account.Broker.GetCredentialsAsync(user, TestAccount.Stop);

        Assert.Equal((await CredentialsAsync("u1")).IdentityId, keys.IdentityId);
        Assert.Equal(0, _account.Emulator.Requests.Count("GetOpenIdToken"));
    }

    [Fact]
    public async Task A_missing_permission_or_key_says_what_to_set()
    {
        var options = new CognitoFederationOptions { IdentityPool = { Id = _account.Emulator.IdentityPools[0].Id, ServiceUrl = _account.Emulator.Url.AbsoluteUri } };
        options.Administration.UseAccessKey("AKIANOBODY0000000000", "wrong");
        var broker = AwsCredentialBroker.Create(options, timeProvider: _account.Emulator.Clock);

        var refused = await Assert.ThrowsAsync<CognitoServiceException>(() => broker.GetCredentialsAsync(FederatedIdentity.From(broker.Developers.Login(User("u1"))), TestAccount.Stop).AsTask());

        Assert.Equal(CognitoErrorCode.SignatureRefused, refused.Code);
    }

    [Fact]
    public void What_cannot_be_is_refused_where_it_is_said()
    {
        Assert.Throws<ArgumentException>(() => new DeveloperUserId("login.my.app", " "));
        Assert.Throws<ArgumentException>(() => new DeveloperUserId(new string('p', 129), "u"));
        Assert.Throws<ArgumentException>(() => new DeveloperUserId("login.my.app", new string('u', 1_025)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new DeveloperLoginOptions { TokenLifetime = TimeSpan.FromHours(25) });
        Assert.Throws<ArgumentException>(() => new DeveloperLoginOptions { PrincipalTags = new Dictionary<string, string> { ["t"] = new('v', 257) } });
    }

    [Fact]
    public async Task Two_developer_providers_do_not_merge()
    {
        var wrong = await Assert.ThrowsAsync<ArgumentException>(() => Developers.MergeAsync(User("u1"), new DeveloperUserId("login.other", "u2"), TestAccount.Stop));

        Assert.Contains("login.other", wrong.Message, StringComparison.Ordinal);
    }

    private static DeveloperUserId User(string id) => new(TestAccount.DeveloperProvider, id);

    private Task<TemporaryCredentials> CredentialsAsync(string user, DeveloperLoginOptions? options = null) =>
        _account.Broker.GetCredentialsAsync(FederatedIdentity.From(Developers.Login(User(user), options)), TestAccount.Stop).AsTask();
}
