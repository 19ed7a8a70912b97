using Microsoft.Extensions.Options;

namespace Cognito.Federation.Tests;

public sealed class EndpointTests
{
    private const string Guid = "1a2b3c4d-1a2b-1a2b-1a2b-1a2b3c4d5e6f";

    [Theory]
    [InlineData("eu-central-1", false, false, "https://{0}.eu-central-1.amazonaws.com/")]
    [InlineData("eu-central-1", false, true, "https://{0}.eu-central-1.amazonaws.com/")]
    [InlineData("us-east-1", true, false, "https://{0}-fips.us-east-1.amazonaws.com/")]
    [InlineData("us-east-1", true, true, "https://{0}-fips.us-east-1.amazonaws.com/")]
    [InlineData("us-west-2", true, true, "https://{0}-fips.us-west-2.amazonaws.com/")]
    [InlineData("ca-central-1", true, true, "https://{0}-fips.ca-central-1.api.aws/")]
    [InlineData("us-gov-west-1", false, false, "https://{0}.us-gov-west-1.amazonaws.com/")]
    [InlineData("us-gov-west-1", false, true, "https://{0}.us-gov-west-1.api.aws/")]
    [InlineData("us-gov-west-1", true, false, "https://{0}-fips.us-gov-west-1.amazonaws.com/")]
    [InlineData("us-gov-west-1", true, true, "https://{0}-fips.us-gov-west-1.api.aws/")]
    [InlineData("cn-north-1", false, false, "https://{0}.cn-north-1.amazonaws.com.cn/")]
    [InlineData("cn-northwest-1", false, true, "https://{0}.cn-northwest-1.api.amazonwebservices.com.cn/")]
    [InlineData("cn-north-1", true, false, "https://{0}-fips.cn-north-1.amazonaws.com.cn/")]
    [InlineData("us-iso-east-1", false, false, "https://{0}.us-iso-east-1.c2s.ic.gov/")]
    [InlineData("us-isob-east-1", false, false, "https://{0}.us-isob-east-1.sc2s.sgov.gov/")]
    [InlineData("eusc-de-east-1", false, false, "https://{0}.eusc-de-east-1.amazonaws.eu/")]
    [InlineData("xx-tomorrow-9", false, false, "https://{0}.xx-tomorrow-9.amazonaws.com/")]
    public void Addresses_follow_the_regions_partition(string region, bool useFips, bool useDualStack, string expected)
    {
        var settings = Read(new() { UserPool = { Id = region + "_AbC", ClientId = "c" }, IdentityPool = { Id = $"{region}:{Guid}" }, UseFips = useFips, UseDualStack = useDualStack });

        Assert.Equal(expected.Replace("{0}", "cognito-idp", StringComparison.Ordinal), settings.UserPool!.Endpoint.AbsoluteUri);
        Assert.Equal(expected.Replace("{0}", "cognito-identity", StringComparison.Ordinal), settings.IdentityPool!.Endpoint.AbsoluteUri);
        Assert.False(settings.UserPool.IsCustomEndpoint);
    }

    [Theory]
    [InlineData("eu-central-1", "cognito-idp.eu-central-1.amazonaws.com/eu-central-1_AbC")]
    [InlineData("us-gov-west-1", "cognito-idp.us-gov-west-1.amazonaws.com/us-gov-west-1_AbC")]
    [InlineData("cn-north-1", "cognito-idp.cn-north-1.amazonaws.com.cn/cn-north-1_AbC")]
    public void Issuer_and_Logins_key_follow_the_pools_own_region_whatever_is_called(string region, string expected)
    {
        var settings = Read(new() { UserPool = { Id = region + "_AbC", ClientId = "c", Region = "eu-west-1" }, UseFips = true });

        Assert.Equal("https://" + expected, settings.UserPool!.Issuer);
        Assert.Equal(expected, settings.UserPool.ProviderName);
        Assert.Equal("https://cognito-idp-fips.eu-west-1.amazonaws.com/", settings.UserPool.Endpoint.AbsoluteUri);
    }

    [Fact]
    public void An_issuer_of_ones_own_leaves_the_Logins_key_as_it_is()
    {
        var settings = Read(new() { UserPool = { Id = "eu-central-1_AbC", ClientId = "c", Issuer = "http://127.0.0.1:9229/eu-central-1_AbC" } });

        Assert.Equal("http://127.0.0.1:9229/eu-central-1_AbC", settings.UserPool!.Issuer);
        Assert.Equal("cognito-idp.eu-central-1.amazonaws.com/eu-central-1_AbC", settings.UserPool.ProviderName);
    }

    [Fact]
    public void A_halfs_own_region_comes_before_the_common_one()
    {
        var settings = Read(new() { Region = "eu-west-1", UserPool = { Id = "eu-central-1_AbC", ClientId = "c", Region = "eu-west-3" }, IdentityPool = { Id = "eu-west-1:" + Guid } });

        Assert.Equal("https://cognito-idp.eu-west-3.amazonaws.com/", settings.UserPool!.Endpoint.AbsoluteUri);
        Assert.Equal("https://cognito-identity.eu-west-1.amazonaws.com/", settings.IdentityPool!.Endpoint.AbsoluteUri);
    }

    [Theory]
    [InlineData("http://localhost:9229")]
    [InlineData("http://127.0.0.1:9229/")]
    [InlineData("http://[::1]:9229/")]
    [InlineData("https://proxy.example/cognito/")]
    public void An_address_of_ones_own_is_taken(string url)
    {
        var settings = Read(new() { UserPool = { Id = "eu-central-1_AbC", ClientId = "c", ServiceUrl = url }, IdentityPool = { Id = "eu-central-1:" + Guid, ServiceUrl = url } });

        Assert.Equal(new Uri(url), settings.UserPool!.Endpoint);
        Assert.True(settings.UserPool.IsCustomEndpoint);
        Assert.Equal(new Uri(url), settings.IdentityPool!.Endpoint);
        // The id, not the address, says who issues.
        Assert.Equal("https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_AbC", settings.UserPool.Issuer);
    }

    [Fact]
    public void Plain_http_to_elsewhere_must_be_spelled()
    {
        var settings = Read(new() { UserPool = { Id = "eu-central-1_AbC", ClientId = "c", ServiceUrl = "http://cognito:9229" }, AllowInsecureEndpoint = true });

        Assert.Equal("http://cognito:9229/", settings.UserPool!.Endpoint.AbsoluteUri);
    }

    [Fact]
    public void The_environment_gives_addresses_the_services_own_before_the_common_one()
    {
        var settings = Read(Whole(), ("AWS_ENDPOINT_URL", "http://localhost:1"), ("AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER", "http://localhost:2"));
        Assert.Equal(("http://localhost:2/", "http://localhost:1/"), Addresses(settings));
        Assert.True(settings.UserPool!.IsCustomEndpoint);

        settings = Read(Whole(), ("AWS_ENDPOINT_URL_COGNITO_IDENTITY", "http://localhost:3"));
        Assert.Equal(("https://cognito-idp.eu-central-1.amazonaws.com/", "http://localhost:3/"), Addresses(settings));
    }

    [Fact]
    public void A_configured_address_comes_before_the_environments()
    {
        var options = Whole();
        options.UserPool.ServiceUrl = "http://localhost:9";

        Assert.Equal("http://localhost:9/", Addresses(Read(options, ("AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER", "http://localhost:2"))).Item1);
    }

    [Theory]
    [InlineData("true", false)]
    [InlineData("TRUE", false)]
    [InlineData("false", true)]
    [InlineData("", true)]
    public void The_environments_addresses_can_be_ignored(string ignore, bool honoured)
    {
        var settings = Read(Whole(), ("AWS_ENDPOINT_URL", "http://localhost:1"), ("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", ignore));

        Assert.Equal(honoured, settings.UserPool!.IsCustomEndpoint);
        Assert.Equal(honoured ? "http://localhost:1/" : "https://cognito-identity.eu-central-1.amazonaws.com/", settings.IdentityPool!.Endpoint.AbsoluteUri);
    }

    [Fact]
    public void A_wrong_address_in_the_environment_is_a_fault_that_names_the_variable()
    {
        var fault = Assert.Throws<OptionsValidationException>(() => Read(Whole(), ("AWS_ENDPOINT_URL", "http://somewhere.example")));

        Assert.All(fault.Failures, f => Assert.StartsWith("AWS_ENDPOINT_URL: expected https", f, StringComparison.Ordinal));
        // Once for each service.
        Assert.Equal(3, fault.Failures.Count());
    }

    private static (string, string) Addresses(FederationSettings settings) => (settings.UserPool!.Endpoint.AbsoluteUri, settings.IdentityPool!.Endpoint.AbsoluteUri);

    private static CognitoFederationOptions Whole() => new() { UserPool = { Id = "eu-central-1_AbC", ClientId = "c" }, IdentityPool = { Id = "eu-central-1:" + Guid } };

    private static FederationSettings Read(CognitoFederationOptions options, params (string, string)[] environment) => FederationSettings.From(options, TestServices.Environment(environment));
}
