using Microsoft.Extensions.Options;
using static Cognito.Federation.Tests.TestServices;

namespace Cognito.Federation.Tests;

public sealed class OptionsFaultTests
{
    public static TheoryData<string, Action<CognitoFederationOptions>, string> Faults => new()
    {
        { "a user pool id of another form", o => o.UserPool.Id = "pool", "Cognito:UserPool:Id: expected a region, an underscore and a name, such as 'us-east-1_AbCdEfGhI', got 'pool'. " },
        { "an identity pool's id as a user pool's", o => o.UserPool.Id = IdentityPool, "This looks like an identity pool's id" },
        { "a user pool's id as an identity pool's", o => o.IdentityPool.Id = UserPool, "This looks like a user pool's id" },
        { "no client id", o => o.UserPool.ClientId = " ", "Cognito:UserPool:ClientId: expected the id of one of the pool's app clients, got nothing. " },
        { "a client id with spaces", o => o.UserPool.ClientId = "a b", "Cognito:UserPool:ClientId: expected letters and digits, 128 at most, got 'a b'. " },
        { "a client id without a pool", o => o.UserPool.Id = null, "Cognito:UserPool:Id: expected the id of the user pool, got nothing. Set it, or remove Cognito:UserPool:ClientId, which is set." },
        { "an account id without a pool", o => (o.IdentityPool.Id, o.IdentityPool.AccountId) = (null, "123456789012"), "remove Cognito:IdentityPool:AccountId, which is set." },
        { "a secret with a line end", o => o.UserPool.ClientSecret = "hush\n", "Cognito:UserPool:ClientSecret: expected no white space" },
        { "an account id of eleven digits", o => o.IdentityPool.AccountId = "12345678901", "Cognito:IdentityPool:AccountId: expected twelve digits, got '12345678901'. " },
        { "a region in capitals", o => o.Region = "EU-CENTRAL-1", "Cognito:Region: expected a region, such as 'eu-central-1', got 'EU-CENTRAL-1'. " },
        { "a region that is a host", o => o.UserPool.Region = "eu.evil.example/", "Cognito:UserPool:Region: expected a region" },
        { "a common region that is not the identity pool's", o => o.Region = "us-east-1", "Cognito:Region: expected 'eu-central-1', the region in IdentityPool:Id, got 'us-east-1'. " },
        { "a region that is not the identity pool's", o => o.IdentityPool.Region = "us-east-1", "Cognito:IdentityPool:Region: expected 'eu-central-1', the region in IdentityPool:Id, got 'us-east-1'. " },
        { "an address without a scheme", o => o.UserPool.ServiceUrl = "localhost:9229", "Cognito:UserPool:ServiceUrl: expected an absolute http or https URL" },
        { "an address with a password", o => o.IdentityPool.ServiceUrl = "https://user:hush@example.com", "Cognito:IdentityPool:ServiceUrl: expected an absolute http or https URL without user" },
        { "an address of another scheme", o => o.UserPool.ServiceUrl = "file:///etc", "Cognito:UserPool:ServiceUrl: expected an absolute http or https URL" },
        { "plain http to elsewhere", o => o.UserPool.ServiceUrl = "http://cognito.example:9229", "Cognito:UserPool:ServiceUrl: expected https, because plain http beyond this computer would carry passwords in clear text, got 'http://cognito.example:9229/'. Use https, or set AllowInsecureEndpoint to true." },
        { "plain http to a host that only looks local", o => o.UserPool.ServiceUrl = "http://localhost.evil.example", "expected https" },
        { "FIPS beside an address", o => (o.UserPool.ServiceUrl, o.UseFips) = ("https://proxy.example", true), "Cognito:UseFips: expected false beside UserPool:ServiceUrl" },
        { "dual stack beside an address", o => (o.UserPool.ServiceUrl, o.UseDualStack) = ("https://proxy.example", true), "Cognito:UseDualStack: expected false beside UserPool:ServiceUrl" },
        { "an issuer that is no URL", o => o.UserPool.Issuer = "cognito", "Cognito:UserPool:Issuer: expected an absolute https URL" },
        { "an attempt without time", o => o.AttemptTimeout = TimeSpan.Zero, "Cognito:AttemptTimeout: expected more than no time, got '00:00:00'. " },
        { "a total shorter than an attempt", o => o.TotalTimeout = TimeSpan.FromSeconds(9), "Cognito:TotalTimeout: expected at least AttemptTimeout" },
        { "no attempt at all", o => o.MaxAttempts = 0, "Cognito:MaxAttempts: expected 1 to 20, got '0'. " },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void A_fault_names_its_key_what_was_expected_what_came_and_the_fix(string what, Action<CognitoFederationOptions> spoil, string says)
    {
        var options = Whole();
        spoil(options);

        var fault = Assert.Throws<OptionsValidationException>(() => FederationSettings.From(options, TestServices.Environment()));

        Assert.True(fault.Message.Contains(says, StringComparison.Ordinal), $"{what}: {fault.Message}");
        Assert.DoesNotContain("hush", fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void All_faults_of_both_halves_come_at_once()
    {
        var options = new CognitoFederationOptions { UserPool = { Id = "x", ServiceUrl = "y" }, IdentityPool = { Id = "z", AccountId = "1" }, MaxAttempts = -1 };

        var fault = Assert.Throws<OptionsValidationException>(() => FederationSettings.From(options, TestServices.Environment()));

        Assert.Equal(6, fault.Failures.Count());
    }

    [Fact]
    public void A_half_that_is_not_configured_is_not_looked_at()
    {
        var options = new CognitoFederationOptions { IdentityPool = { Id = IdentityPool } };

        var settings = FederationSettings.From(options, TestServices.Environment());

        Assert.Null(settings.UserPool);
        Assert.NotNull(settings.IdentityPool);
    }

    [Fact]
    public void Without_a_container_the_same_rules_hold()
    {
        var both = Assert.Throws<OptionsValidationException>(() => UserDirectory.Create(new CognitoFederationOptions { UserPool = { Id = "x" }, IdentityPool = { Id = "y" } }));
        Assert.Equal(3, both.Failures.Count());
        Assert.Contains("Cognito:UserPool:Id is not set", Assert.Throws<OptionsValidationException>(() => UserDirectory.Create(new CognitoFederationOptions())).Message, StringComparison.Ordinal);
        Assert.Contains("Cognito:IdentityPool:Id is not set", Assert.Throws<OptionsValidationException>(() => AwsCredentialBroker.Create(new CognitoFederationOptions())).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => UserDirectory.Create(null!));
        Assert.Equal(UserPool, UserDirectory.Create(Whole()).PoolId.ToString());
        Assert.Equal(IdentityPool, AwsCredentialBroker.Create(Whole()).PoolId.ToString());
    }

    private static CognitoFederationOptions Whole() => new() { UserPool = { Id = UserPool, ClientId = "client1" }, IdentityPool = { Id = IdentityPool } };
}
