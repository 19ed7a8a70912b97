namespace Cognito.Federation.Tests;

public sealed class TotpEnrolmentTests
{
    private static readonly TotpEnrolment Enrolment = new(new Secret("GEZDGNBVGY3TQOJQ"));

    [Theory]
    [InlineData("Shop", "alice@example.com", "otpauth://totp/Shop:alice%40example.com?secret=GEZDGNBVGY3TQOJQ&issuer=Shop")]
    [InlineData("Bäcker & Söhne", "alice b", "otpauth://totp/B%C3%A4cker%20%26%20S%C3%B6hne:alice%20b?secret=GEZDGNBVGY3TQOJQ&issuer=B%C3%A4cker%20%26%20S%C3%B6hne")]
    [InlineData("a/b?c#d%", "e+f=g", "otpauth://totp/a%2Fb%3Fc%23d%25:e%2Bf%3Dg?secret=GEZDGNBVGY3TQOJQ&issuer=a%2Fb%3Fc%23d%25")]
    public void The_address_is_one_that_apps_read(string issuer, string account, string address)
    {
        var uri = Enrolment.ToUri(issuer, account).Reveal();

        Assert.Equal(address, uri);
        Assert.True(Uri.TryCreate(uri, UriKind.Absolute, out var parsed));
        Assert.Equal(("otpauth", "totp"), (parsed.Scheme, parsed.Host));
    }

    [Theory]
    [InlineData("", "alice", "issuer")]
    [InlineData("Shop", " ", "account")]
    [InlineData("Shop: Berlin", "alice", "issuer")]
    [InlineData("Shop", "a:b", "account")]
    public void A_name_that_is_empty_or_holds_the_separator_is_refused(string issuer, string account, string parameter) =>
        Assert.Equal(parameter, Assert.Throws<ArgumentException>(() => Enrolment.ToUri(issuer, account)).ParamName);

    [Fact]
    public void Neither_the_setup_nor_its_address_prints_the_secret()
    {
        Assert.Equal("TotpEnrolment { Secret = [redacted] }", Enrolment.ToString());
        Assert.Equal("[redacted]", Enrolment.ToUri("Shop", "alice").ToString());
    }
}
