namespace Cognito.Federation.Tests.Credentials;

public sealed class HealingTests
{
    private readonly BrokerBench _bench = new();

    [Fact]
    public async Task An_identity_that_was_deleted_is_resolved_again()
    {
        var ann = _bench.Person("ann");
        var old = await _bench.GetAsync(ann);
        _bench.Pool.DeleteIdentity("ann");
        _bench.Clock.Advance(TimeSpan.FromHours(1));

        var healed = await _bench.GetAsync(ann);

        Assert.NotEqual(old.IdentityId, healed.IdentityId);
        Assert.Equal(2, _bench.Pool.GetIdCalls);
        Assert.Equal(3, _bench.Pool.GetCredentialsCalls);
        Assert.Equal(healed.IdentityId, await _bench.GetIdAsync(ann));
    }

    [Theory]
    [InlineData(nameof(CognitoErrorCode.IdentityNotFound))]
    [InlineData(nameof(CognitoErrorCode.IdentityForbidden))]
    [InlineData(nameof(CognitoErrorCode.LoginsMismatch))]
    public async Task An_identity_that_stays_refused_is_resolved_again_once_only(string code)
    {
        _bench.Pool.Before = (operation, _) => operation == "GetId" ? Task.CompletedTask : throw FakePool.Refusal(new CognitoErrorCode(code));

        var failure = await Assert.ThrowsAsync<CognitoServiceException>(() => _bench.GetAsync(_bench.Person("ann")));

        Assert.Equal(code, failure.Code.Value);
        Assert.Equal(2, _bench.Pool.GetIdCalls);
        Assert.Equal(2, _bench.Pool.GetCredentialsCalls);
    }

    [Fact]
    public async Task An_identity_that_was_refused_is_not_told_again_when_no_other_could_be_had()
    {
        var ann = _bench.Person("ann");
        var old = await _bench.GetAsync(ann);
        _bench.Pool.DeleteIdentity("ann");
        _bench.Clock.Advance(TimeSpan.FromHours(1));
        _bench.Pool.Before = (operation, _) => operation == "GetId" ? throw FakePool.Refusal(CognitoErrorCode.InternalError, operation) : Task.CompletedTask;
        await Assert.ThrowsAsync<CognitoServiceException>(() => _bench.GetAsync(ann));
        _bench.Pool.Before = (_, _) => Task.CompletedTask;

        Assert.NotEqual(old.IdentityId, await _bench.GetIdAsync(ann));
    }

    [Fact]
    public async Task A_guest_who_was_deleted_is_one_new_guest()
    {
        var guest = FederatedIdentity.Guest("visitor");
        await _bench.GetAsync(guest);
        _bench.Pool.Before = (operation, _) => operation == "GetCredentialsForIdentity" && _bench.Pool.GetIdCalls == 1 ? throw FakePool.Refusal(CognitoErrorCode.IdentityForbidden) : Task.CompletedTask;
        _bench.Clock.Advance(TimeSpan.FromHours(1));

        var healed = await _bench.GetAsync(guest);

        Assert.Equal(2, _bench.Pool.GetIdCalls);
        Assert.Equal(healed.IdentityId, await _bench.GetIdAsync(guest));
    }

    [Fact]
    public async Task The_identity_that_the_pool_answers_with_is_adopted()
    {
        var merged = _bench.Pool.IdentityOf("ann of before");
        _bench.Pool.Merge = _ => merged;
        var ann = _bench.Person("ann");

        var credentials = await _bench.GetAsync(ann);

        Assert.Equal(merged, credentials.IdentityId.ToString());
        Assert.Equal(merged, (await _bench.GetIdAsync(ann)).ToString());
        Assert.Equal(1, _bench.Pool.GetIdCalls);
    }

    [Fact]
    public async Task A_token_that_the_pool_calls_expired_is_replaced_by_its_source_once()
    {
        var token = TestToken.Read(_bench.Token("ann", "old"));
        var source = new TestSource(token) { Renew = (_, _) => new(TestToken.Read(_bench.Token("ann", "new"))) };
        _bench.Pool.Before = (operation, _) => operation == "GetCredentialsForIdentity" && _bench.Pool.GetCredentialsCalls == 1 ? throw FakePool.Refusal(CognitoErrorCode.LoginTokenExpired) : Task.CompletedTask;

        Assert.Equal("ann", FakePool.OwnerOf(await _bench.GetAsync(FederatedIdentity.From(source))));

        var asked = Assert.Single(source.Asked);
        Assert.Same(token, asked.RefusedToken);
        Assert.Equal(TimeSpan.FromMinutes(5), asked.MinimumLifetime);
        Assert.Equal(2, _bench.Pool.GetCredentialsCalls);
    }

    [Fact]
    public async Task A_token_that_stays_expired_ends_the_login()
    {
        var source = new TestSource(TestToken.Read(_bench.Token("ann", "old"))) { Renew = (_, _) => new(TestToken.Read(_bench.Token("ann", "new"))) };
        _bench.Pool.Before = (_, _) => throw FakePool.Refusal(CognitoErrorCode.LoginTokenExpired);

        var failure = await Assert.ThrowsAsync<ReauthenticationRequiredException>(() => _bench.GetAsync(FederatedIdentity.From(source)));

        Assert.Equal(CognitoErrorCode.LoginTokenExpired, failure.Code);
        Assert.Single(source.Asked);
        Assert.Equal(2, _bench.Pool.GetIdCalls);
    }

    [Fact]
    public async Task The_id_alone_heals_an_expired_token_too()
    {
        var source = new TestSource(TestToken.Read(_bench.Token("ann", "old"))) { Renew = (_, _) => new(TestToken.Read(_bench.Token("ann", "new"))) };
        _bench.Pool.Before = (_, _) => _bench.Pool.GetIdCalls == 1 ? throw FakePool.Refusal(CognitoErrorCode.LoginTokenExpired, "GetId") : Task.CompletedTask;

        Assert.Equal(_bench.Pool.IdentityOf("ann"), (await _bench.GetIdAsync(FederatedIdentity.From(source))).ToString());
    }

    [Theory]
    [InlineData(nameof(CognitoErrorCode.GuestAccessDisabled))]
    [InlineData(nameof(CognitoErrorCode.IdentityPoolNotFound))]
    [InlineData(nameof(CognitoErrorCode.LoginProviderNotConfigured))]
    [InlineData(nameof(CognitoErrorCode.InvalidIdentityPoolConfiguration))]
    [InlineData(nameof(CognitoErrorCode.ExternalService))]
    public async Task Other_failures_are_told_as_they_are_and_not_healed(string code)
    {
        _bench.Pool.Before = (_, _) => throw FakePool.Refusal(new CognitoErrorCode(code), "GetId");

        var failure = await Assert.ThrowsAsync<CognitoServiceException>(() => _bench.GetAsync(FederatedIdentity.Guest("visitor")));

        Assert.Equal(code, failure.Code.Value);
        Assert.Equal(1, _bench.Pool.GetIdCalls);
    }
}
