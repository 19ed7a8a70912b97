using System.Text;

namespace Cognito.Federation.Tests.TokenProviders;

/// <summary>What the library reads in a SAML response before it spends a call on it.</summary>
public sealed class SamlTokenProviderTests
{
    [Fact]
    public async Task A_response_is_read_for_its_person_and_its_end()
    {
        await using var account = await ProviderAccount.StartAsync();
        var token = account.Saml(TimeSpan.FromMinutes(4));
        var provider = new SamlTokenProvider("corp", new SamlLoginOptions { ProviderArn = ProviderAccount.SamlArn });

        var read = await provider.ReadAsync(token, TestAccount.Stop);

        Assert.Equal((ProviderAccount.SamlArn, "ann", account.Emulator.Providers.Saml("corp").Issuer), (read.ProviderName, read.Subject, read.Issuer));
        Assert.InRange(read.ExpiresAt!.Value - account.Emulator.Clock.GetUtcNow(), TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(4));
        Assert.False(read.IsVerified);
    }

    [Fact]
    public async Task Responses_that_the_pool_would_refuse_cost_no_call()
    {
        await using var account = await ProviderAccount.StartAsync();

        Assert.Contains("one for 'urn:other'; AWS is 'urn:amazon:webservices'", (await account.RefusedAsync("corp", account.Saml(audience: "urn:other"))).Message, StringComparison.Ordinal);
        Assert.Equal(CognitoErrorCode.LoginTokenExpired, (await account.RefusedAsync("corp", account.Saml(TimeSpan.FromMinutes(-6)))).Code);
        Assert.Contains("a JWT", (await account.RefusedAsync("corp", account.Oidc())).Message, StringComparison.Ordinal);
        Assert.Contains("not base64", (await account.RefusedAsync("corp", "<samlp:Response>")).Message, StringComparison.Ordinal);
        Assert.Contains("XML without a DTD", (await account.RefusedAsync("corp", Encode("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"))).Message, StringComparison.Ordinal);
        Assert.Contains("XML without a DTD", (await account.RefusedAsync("corp", Encode("no xml"))).Message, StringComparison.Ordinal);
        Assert.Contains("'AuthnRequest'", (await account.RefusedAsync("corp", Encode("<AuthnRequest/>"))).Message, StringComparison.Ordinal);
        Assert.Contains("the sign-in failed", (await account.RefusedAsync("corp", Encode(Response("")))).Message, StringComparison.Ordinal);
        Assert.Contains("2 assertions", (await account.RefusedAsync("corp", Encode(Response("<s:Assertion/><s:Assertion/>")))).Message, StringComparison.Ordinal);
        Assert.Contains("NameID", (await account.RefusedAsync("corp", Encode(Response("<s:Assertion/>")))).Message, StringComparison.Ordinal);
        Assert.Contains("NotOnOrAfter", (await account.RefusedAsync("corp", Encode(Response("<s:Assertion><s:Subject><s:NameID>ann</s:NameID></s:Subject></s:Assertion>")))).Message, StringComparison.Ordinal);
        Assert.Contains("got 50001", (await account.RefusedAsync("corp", new string('A', 50_001))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_earliest_of_its_ends_is_the_end_of_a_response()
    {
        var provider = new SamlTokenProvider("corp", new SamlLoginOptions { ProviderArn = ProviderAccount.SamlArn }, new Microsoft.Extensions.Time.Testing.FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero)));
        var token = Encode(Response(
            "<s:Assertion><s:Subject><s:NameID>ann</s:NameID><s:SubjectConfirmation><s:SubjectConfirmationData NotOnOrAfter='2026-03-01T12:05:00Z'/></s:SubjectConfirmation></s:Subject><s:Conditions NotOnOrAfter='2026-03-01T13:00:00Z'/></s:Assertion>"));

        Assert.Equal(new DateTimeOffset(2026, 3, 1, 12, 5, 0, TimeSpan.Zero), (await provider.ReadAsync(token, TestAccount.Stop)).ExpiresAt);
    }

    [Fact]
    public async Task An_encrypted_assertion_is_for_AWS_to_read()
    {
        var read = await new SamlTokenProvider("corp", new SamlLoginOptions { ProviderArn = ProviderAccount.SamlArn }).ReadAsync(Encode(Response("<s:EncryptedAssertion/>")), TestAccount.Stop);

        Assert.Null(read.Subject);
        Assert.Null(read.ExpiresAt);
    }

    private static string Response(string content) => $"<p:Response xmlns:p='urn:oasis:names:tc:SAML:2.0:protocol' xmlns:s='urn:oasis:names:tc:SAML:2.0:assertion'>{content}</p:Response>";

    private static string Encode(string xml) => Convert.ToBase64String(Encoding.UTF8.GetBytes(xml));
}
