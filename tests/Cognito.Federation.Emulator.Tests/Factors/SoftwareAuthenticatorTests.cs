using System.Text.Json.Nodes;

namespace Cognito.Federation.Emulator.Tests.Factors;

public sealed class SoftwareAuthenticatorTests
{
    [Fact]
    public async Task A_device_does_not_make_a_second_passkey_where_the_options_exclude_the_first()
    {
        await using var bench = await PasskeyBench.StartAsync();
        await bench.RegisterAsync();
        var options = await bench.OptionsAsync();

        Assert.Throws<InvalidOperationException>(() => bench.Device.Create(options, PasskeyBench.Origin));
        Assert.Equal(1, bench.Device.PasskeyCount);
    }

    [Fact]
    public async Task A_device_whose_algorithm_is_not_wanted_makes_no_passkey()
    {
        await using var bench = await PasskeyBench.StartAsync(algorithm: PasskeyAlgorithm.Rs256);
        var options = JsonNode.Parse(await bench.OptionsAsync())!;
        options["pubKeyCredParams"]!.AsArray().RemoveAt(1);

        Assert.Throws<InvalidOperationException>(() => bench.Device.Create(options.ToJsonString(), PasskeyBench.Origin));
    }

    [Fact]
    public async Task A_device_without_a_passkey_for_the_site_has_no_answer()
    {
        await using var bench = await PasskeyBench.StartAsync();
        await bench.RegisterAsync();

        Assert.Throws<InvalidOperationException>(() => bench.Device.Get("""{ "challenge": "AAAA", "rpId": "example.org" }""", PasskeyBench.Origin));
        Assert.Throws<InvalidOperationException>(() => bench.Device.Get("""{ "challenge": "AAAA", "rpId": "example.com", "allowCredentials": [{ "id": "AAAA", "type": "public-key" }] }""", PasskeyBench.Origin));
        Assert.NotEmpty(bench.Device.Get("""{ "challenge": "AAAA", "rpId": "example.com" }""", PasskeyBench.Origin));
    }

    [Theory]
    [InlineData("not JSON", "must be a JSON object")]
    [InlineData("[]", "must be a JSON object")]
    [InlineData("{}", "'rp.id'")]
    [InlineData("""{ "rp": { "id": "x" }, "pubKeyCredParams": [{ "alg": -7 }] }""", "'user.id'")]
    [InlineData("""{ "rp": { "id": "x" }, "user": { "id": "!" }, "pubKeyCredParams": [{ "alg": -7 }] }""", "base64url")]
    public async Task Options_that_cannot_be_read_are_refused_by_the_member(string options, string words)
    {
        await using var bench = await PasskeyBench.StartAsync();

        var mistake = Assert.Throws<ArgumentException>(() => bench.Device.Create(options, PasskeyBench.Origin));

        Assert.Equal("creationOptions", mistake.ParamName);
        Assert.Contains(words, mistake.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, true, false)]
    [InlineData("not a domain", false, false)]
    public async Task A_seed_without_a_domain_is_refused(string? domain, bool requireVerification, bool isMultiFactor)
    {
        var mistake = await Assert.ThrowsAsync<ArgumentException>(() => Pools.StartAsync(p =>
        {
            p.Passkeys.RelyingPartyId = domain;
            p.Passkeys.RequireUserVerification = requireVerification;
            p.Passkeys.IsMultiFactor = isMultiFactor;
        }));

        Assert.Contains("Passkeys.RelyingPartyId must be a domain", mistake.Message, StringComparison.Ordinal);
    }
}
