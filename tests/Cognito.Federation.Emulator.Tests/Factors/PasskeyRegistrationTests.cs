using System.Buffers.Text;
using System.Formats.Cbor;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Cognito.Federation.Emulator.Tests.SignIn;

namespace Cognito.Federation.Emulator.Tests.Factors;

public sealed class PasskeyRegistrationTests
{
    private const int FlagsAt = 32;

    [Fact]
    public async Task The_options_are_what_a_browser_wants_to_be_told()
    {
        await using var bench = await PasskeyBench.StartAsync(p => p.Passkeys.RequireUserVerification = true);
        await bench.RegisterAsync();
        var id = (await bench.ListAsync().Ok()).Json["Credentials"]![0]!["CredentialId"]!.ToString();

        var options = JsonNode.Parse(await bench.OptionsAsync())!;

        Assert.Equal("""{"id":"example.com","name":"example.com"}""", options["rp"]!.ToJsonString());
        Assert.Equal("alice", (string?)options["user"]!["name"]);
        var subject = (await bench.Emulator.AdminGetUserAsync("alice")).Attribute("sub");
        Assert.Equal(subject, Encoding.UTF8.GetString(Base64Url.DecodeFromChars((string)options["user"]!["id"]!)));
        Assert.Equal(32, Base64Url.DecodeFromChars((string)options["challenge"]!).Length);
        Assert.Equal("""[{"type":"public-key","alg":-7},{"type":"public-key","alg":-257}]""", options["pubKeyCredParams"]!.ToJsonString());
        Assert.Equal($$"""[{"type":"public-key","id":"{{id}}","transports":["internal"]}]""", options["excludeCredentials"]!.ToJsonString());
        Assert.Equal("""{"requireResidentKey":true,"residentKey":"required","userVerification":"required"}""", options["authenticatorSelection"]!.ToJsonString());
        Assert.NotEqual((string?)options["challenge"], (string?)JsonNode.Parse(await bench.OptionsAsync())!["challenge"]);
    }

    [Theory]
    [InlineData(PasskeyAlgorithm.Es256)]
    [InlineData(PasskeyAlgorithm.Rs256)]
    public async Task A_passkey_is_made_and_listed(PasskeyAlgorithm algorithm)
    {
        await using var bench = await PasskeyBench.StartAsync(algorithm: algorithm);

        var answer = await bench.CompleteAsync(bench.Device.Create(await bench.OptionsAsync(), PasskeyBench.Origin)).Ok();

        Assert.Equal("{}", answer.Body);
        var listed = (await bench.ListAsync().Ok()).Json["Credentials"]![0]!;
        Assert.Equal(("Passkey", "example.com", "platform"), ((string?)listed["FriendlyCredentialName"], (string?)listed["RelyingPartyId"], (string?)listed["AuthenticatorAttachment"]));
        Assert.Equal("""["internal"]""", listed["AuthenticatorTransports"]!.ToJsonString());
        Assert.InRange((double)listed["CreatedAt"]!, bench.Emulator.Clock.GetUtcNow().ToUnixTimeSeconds() - 60, bench.Emulator.Clock.GetUtcNow().ToUnixTimeSeconds() + 1);
        var factors = await bench.Emulator.CallAsync("GetUserAuthFactors", new JsonObject { ["AccessToken"] = bench.AccessToken }).Ok();
        Assert.Equal("""["PASSWORD","WEB_AUTHN"]""", factors.Json["ConfiguredUserAuthFactors"]!.ToJsonString());
    }

    [Fact]
    public async Task A_pool_must_allow_passkeys_and_have_a_relying_party()
    {
        await using var forbidden = await PasskeyBench.StartAsync(p => p.FirstFactors.Remove("WEB_AUTHN"));
        await using var unconfigured = await PasskeyBench.StartAsync(p => p.Passkeys.RelyingPartyId = null);

        await forbidden.StartRegistrationAsync().Fails("WebAuthnNotEnabledException");
        await forbidden.CompleteAsync("{}").Fails("WebAuthnNotEnabledException");
        await unconfigured.StartRegistrationAsync().Fails("WebAuthnConfigurationMissingException");
    }

    [Fact]
    public async Task A_challenge_takes_one_answer_right_or_wrong()
    {
        await using var bench = await PasskeyBench.StartAsync();
        var right = bench.Device.Create(await bench.OptionsAsync(), PasskeyBench.Origin);
        await bench.CompleteAsync(right).Ok();
        await bench.CompleteAsync(right).Fails("WebAuthnChallengeNotFoundException");

        var (second, other) = (await bench.OptionsAsync(), bench.Emulator.Authenticators.CreatePasskeyDevice());
        await bench.CompleteAsync(other.Create(second, "https://example.org")).Fails("WebAuthnOriginNotAllowedException");
        await bench.CompleteAsync(other.Create(second, PasskeyBench.Origin)).Fails("WebAuthnChallengeNotFoundException");
    }

    [Fact]
    public async Task A_challenge_is_good_for_five_minutes()
    {
        await using var bench = await PasskeyBench.StartAsync();
        var (late, inTime) = (await bench.OptionsAsync(), bench.Device);
        bench.Emulator.Clock.Advance(TimeSpan.FromSeconds(30));
        var next = await bench.OptionsAsync();
        bench.Emulator.Clock.Advance(TimeSpan.FromSeconds(275));

        await bench.CompleteAsync(inTime.Create(late, PasskeyBench.Origin)).Fails("WebAuthnChallengeNotFoundException");
        await bench.CompleteAsync(inTime.Create(next, PasskeyBench.Origin)).Ok();
    }

    [Fact]
    public async Task A_challenge_is_the_users_who_asked_for_it_and_the_clients_that_did()
    {
        await using var bench = await PasskeyBench.StartAsync(p => p.AddUser("bob", Pools.Password).AddClient("second"));
        var credential = bench.Device.Create(await bench.OptionsAsync(), PasskeyBench.Origin);

        await bench.CompleteAsync(credential, await bench.Emulator.AccessTokenAsync("bob")).Fails("WebAuthnChallengeNotFoundException");
        await bench.CompleteAsync(credential, await bench.Emulator.AccessTokenAsync(client: bench.Emulator.Client(1))).Fails("WebAuthnClientMismatchException");
        await bench.CompleteAsync(credential).Ok();
    }

    [Theory]
    [InlineData("https://example.com", true)]
    [InlineData("https://shop.example.com", true)]
    [InlineData("https://a.b.example.com:8443", true)]
    [InlineData("http://shop.example.com", false)]
    [InlineData("https://example.org", false)]
    [InlineData("https://evilexample.com", false)]
    [InlineData("https://example.com.evil.org", false)]
    [InlineData("https://example.com/path", false)]
    [InlineData("https://evil@example.com", false)]
    [InlineData("https://com", false)]
    [InlineData("http://localhost", false)]
    [InlineData("android:apk-key-hash:abc", false)]
    [InlineData("null", false)]
    public void A_relying_partys_pages_are_those_of_its_domain_and_below(string origin, bool allowed) =>
        Assert.Equal(allowed, PasskeyOrigins.IsAllowed(origin, "example.com"));

    [Theory]
    [InlineData("http://localhost", true)]
    [InlineData("http://localhost:5000", true)]
    [InlineData("https://localhost:5001", true)]
    [InlineData("http://app.localhost", false)]
    [InlineData("http://127.0.0.1", false)]
    public void On_localhost_http_is_enough(string origin, bool allowed) =>
        Assert.Equal(allowed, PasskeyOrigins.IsAllowed(origin, "localhost"));

    [Fact]
    public async Task A_page_elsewhere_and_a_frame_in_another_page_are_refused()
    {
        await using var bench = await PasskeyBench.StartAsync();
        await RefusedAsync(bench, c => c.WithClientData("origin", "https://example.org"), "WebAuthnOriginNotAllowedException", "The origin https://example.org is not allowed for the relying party example.com.");
        await RefusedAsync(bench, c => c.WithClientData("crossOrigin", true), "WebAuthnOriginNotAllowedException");
    }

    [Fact]
    public async Task The_answer_to_a_sign_in_makes_no_passkey() =>
        await RefusedAsync(c => c.WithClientData("type", "webauthn.get"), "InvalidParameterException", "clientDataJSON is of type webauthn.create here, was webauthn.get.");

    [Fact]
    public async Task A_challenge_that_nobody_gave_is_refused() =>
        await RefusedAsync(c => c.WithClientData("challenge", Base64Url.EncodeToString(new byte[32])), "WebAuthnChallengeNotFoundException");

    [Fact]
    public async Task A_key_for_another_relying_party_is_refused() =>
        await RefusedAsync(c => c.WithAttestation(d => [.. SHA256.HashData("shop.example.com"u8), .. d.AsSpan(32)]), "WebAuthnRelyingPartyMismatchException");

    [Theory]
    [InlineData(0x44, false, "UP")]
    [InlineData(0x41, true, "UV")]
    [InlineData(0x41, false, null)]
    [InlineData(0x5D, true, null)]
    public async Task The_user_must_be_there_and_be_verified_where_the_pool_requires_it(byte flags, bool required, string? missing)
    {
        await using var bench = await PasskeyBench.StartAsync(p => p.Passkeys.RequireUserVerification = required);

        var answer = await bench.CompleteAsync(bench.Device.Create(await bench.OptionsAsync(), PasskeyBench.Origin).WithAttestation(d => CredentialEdits.Set(d, FlagsAt, flags)));

        Assert.Equal(missing is null ? null : "WebAuthnCredentialNotSupportedException", answer.Error);
        Assert.Contains(missing ?? "", answer.Message ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Authenticator_data_without_a_key_or_with_something_behind_it_is_refused()
    {
        await using var bench = await PasskeyBench.StartAsync();
        await RefusedAsync(bench, c => c.WithAttestation(d => CredentialEdits.Set(d[..37], FlagsAt, 0x05)), "InvalidParameterException", "The authenticator data does not hold the credential that the answer names.");
        await RefusedAsync(bench, c => c.WithAttestation(d => [.. d, 0]), "InvalidParameterException", "After the authenticator data come 1 bytes.");
        await RefusedAsync(bench, c => c.WithAttestation(d => d[..36]), "InvalidParameterException", "The authenticator data has 36 bytes; it has at least 37.");
        await RefusedAsync(bench, c => c.WithAttestation(d => d[..^1]), "InvalidParameterException", "The authenticator data cannot be read.");
        await RefusedAsync(bench, c => c.WithAttestation(d => CredentialEdits.Set(d, FlagsAt, 0xC5)), "InvalidParameterException", "The authenticator data cannot be read.");
        await RefusedAsync(bench, c => c.WithAttestation(d => CredentialEdits.Set(d, FlagsAt, 0x55)), "InvalidParameterException", "The authenticator data says that a key was copied which cannot be.");
    }

    [Fact]
    public async Task Extensions_behind_the_key_are_read_over()
    {
        await using var bench = await PasskeyBench.StartAsync();

        await bench.CompleteAsync(bench.Device.Create(await bench.OptionsAsync(), PasskeyBench.Origin).WithAttestation(d => [.. CredentialEdits.Set(d, FlagsAt, 0xC5), 0xA1, 0x61, 0x61, 0x01])).Ok();
    }

    [Fact]
    public async Task A_key_of_another_kind_is_refused_by_name()
    {
        await using var bench = await PasskeyBench.StartAsync();
        await RefusedAsync(bench, c => c.WithAttestation(d => Replace(d, [0x03, 0x26], [0x03, 0x27])), "WebAuthnCredentialNotSupportedException", "The service does not take a key of type 2 with algorithm -8; -7 on P-256 and -257 are taken.");
        await RefusedAsync(bench, c => c.WithAttestation(d => Replace(d, [0x20, 0x01], [0x20, 0x02])), "WebAuthnCredentialNotSupportedException", "The service does not take a curve other than P-256.");
    }

    [Fact]
    public async Task A_point_that_is_not_on_the_curve_is_no_key() =>
        await RefusedAsync(c => c.WithAttestation(d => [.. d.AsSpan(0, d.Length - 32), .. new byte[32]]), "InvalidParameterException", "The authenticator data cannot be read.");

    [Theory]
    [InlineData("tpm")]
    [InlineData("apple")]
    [InlineData("fido-u2f")]
    public async Task Attestation_of_other_formats_is_refused_by_name(string format) =>
        await RefusedAsync(c => c.WithAttestation(format: format), "WebAuthnCredentialNotSupportedException", $"The service does not take attestation of the format {format}; none and packed are taken.");

    [Fact]
    public async Task An_attestation_that_should_say_nothing_says_nothing() =>
        await RefusedAsync(c => c.WithAttestation(statement: w => Statement(w, -7, [1])), "InvalidParameterException", "An attestation of the format none says nothing.");

    [Fact]
    public async Task A_new_key_may_vouch_for_itself_but_only_that_key()
    {
        await using var bench = await PasskeyBench.StartAsync();
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        await RefusedAsync(bench, c => c.WithAttestation(format: "packed", statement: w => Statement(w, -7, other.SignData("x"u8, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence))),
            "WebAuthnCredentialNotSupportedException", "The attestation is not signed with the new key.");
        await RefusedAsync(bench, c => c.WithAttestation(format: "packed"), "WebAuthnCredentialNotSupportedException", "The attestation is not signed with the new key.");
        await RefusedAsync(
            bench,
            c => c.WithAttestation(format: "packed", statement: w =>
            {
                w.WriteStartMap(1);
                w.WriteTextString("x5c");
                w.WriteStartArray(0);
                w.WriteEndArray();
                w.WriteEndMap();
            }),
            "WebAuthnCredentialNotSupportedException", "The service does not take attestation with certificates.");
    }

    [Theory]
    [InlineData(-7, true)]
    [InlineData(-257, false)]
    public void A_key_that_vouches_for_itself_is_taken(int algorithm, bool accepted)
    {
        var key = SoftwareKey.Generate(PasskeyAlgorithm.Es256);
        byte[] data = [1, 2, 3];
        var hash = SHA256.HashData("client data"u8);
        var attestation = new AttestationObject("packed", data, algorithm, key.Sign([.. data, .. hash]), HasCertificate: false, StatementMembers: 2);
        var check = () => attestation.Check(CoseKey.Read(new CborReader(key.WriteCose())), hash);

        if (accepted)
            check();
        else
            Assert.Equal(PasskeyFault.NotProved, Assert.Throws<PasskeyException>(check).Fault);
    }

    [Fact]
    public async Task A_passkey_is_registered_once_whoever_it_is()
    {
        await using var bench = await PasskeyBench.StartAsync(p => p.AddUser("bob", Pools.Password));
        var first = bench.Device.Create(await bench.OptionsAsync(), PasskeyBench.Origin);
        await bench.CompleteAsync(first).Ok();
        var token = await bench.Emulator.AccessTokenAsync("bob");
        var challenge = (await bench.StartRegistrationAsync(token).Ok()).Text("CredentialCreationOptions", "challenge");

        await bench.CompleteAsync(first.WithClientData("challenge", challenge), token).Fails("InvalidParameterException", "The credential is registered already.");
    }

    [Fact]
    public async Task A_user_has_twenty_passkeys_at_most()
    {
        await using var bench = await PasskeyBench.StartAsync();
        for (var i = 0; i < 20; i++)
            await bench.CompleteAsync(bench.Emulator.Authenticators.CreatePasskeyDevice().Create(await bench.OptionsAsync(), PasskeyBench.Origin)).Ok();

        await bench.CompleteAsync(bench.Device.Create(await bench.OptionsAsync(), PasskeyBench.Origin)).Fails("LimitExceededException");
    }

    [Fact]
    public async Task What_is_no_credential_is_refused_without_a_failure_of_the_server()
    {
        await using var bench = await PasskeyBench.StartAsync();
        foreach (var edit in (Func<string, string>[])[
            _ => "{}",
            _ => """{ "response": {} }""",
            c => c.With(j => j["type"] = "password"),
            c => c.With(j => j["type"] = 1),
            c => c.With(j => j["id"] = "AAAA"),
            c => c.With(j => j["rawId"] = "!"),
            c => c.With(j => (j["id"], j["rawId"]) = ("AAAA", "AAAA")),
            c => c.WithResponse("clientDataJSON", null),
            c => c.WithResponse("clientDataJSON", "AAAA"),
            c => c.WithResponse("clientDataJSON", Base64Url.EncodeToString("[]"u8)),
            c => c.WithClientData("origin", null),
            c => c.WithResponse("attestationObject", null),
            c => c.WithResponse("attestationObject", ""),
            c => c.WithResponse("attestationObject", "oA"),
            c => c.With(j => j["response"]!["transports"] = new JsonArray(1))])
        {
            await RefusedAsync(bench, edit, "InvalidParameterException");
        }
    }

    [Fact]
    public async Task Passkeys_are_listed_in_pages_and_deleted_by_their_user_alone()
    {
        await using var bench = await PasskeyBench.StartAsync(p => p.AddUser("bob", Pools.Password));
        for (var i = 0; i < 3; i++)
            await bench.CompleteAsync(bench.Emulator.Authenticators.CreatePasskeyDevice().Create(await bench.OptionsAsync(), PasskeyBench.Origin)).Ok();

        var first = await bench.ListAsync(2).Ok();
        var second = await bench.ListAsync(2, first.Text("NextToken")).Ok();

        string[] ids = [.. first.Json["Credentials"]!.AsArray().Concat(second.Json["Credentials"]!.AsArray()).Select(c => (string)c!["CredentialId"]!)];
        Assert.Equal(3, ids.Distinct().Count());
        Assert.Null(second.Json["NextToken"]);
        Assert.Equal(3, (await bench.ListAsync(0).Ok()).Json["Credentials"]!.AsArray().Count);
        await bench.ListAsync(21).Fails("InvalidParameterException");
        var bob = await bench.Emulator.AccessTokenAsync("bob");
        await bench.DeleteAsync(ids[0], bob).Fails("ResourceNotFoundException");
        await bench.DeleteAsync(ids[0]).Ok();
        await bench.DeleteAsync(ids[0]).Fails("ResourceNotFoundException");
        Assert.Equal("""{"Credentials":[]}""", (await bench.ListAsync(accessToken: bob).Ok()).Body);
        Assert.Equal(ids[1..], (await bench.ListAsync().Ok()).Json["Credentials"]!.AsArray().Select(c => (string)c!["CredentialId"]!));
    }

    private static async Task RefusedAsync(Func<string, string> edit, string error, string? message = null)
    {
        await using var bench = await PasskeyBench.StartAsync();
        await RefusedAsync(bench, edit, error, message);
    }

    private static async Task RefusedAsync(PasskeyBench bench, Func<string, string> edit, string error, string? message = null)
    {
        await bench.CompleteAsync(edit(bench.Device.Create(await bench.OptionsAsync(), PasskeyBench.Origin))).Fails(error, message);

        Assert.Equal("""{"Credentials":[]}""", (await bench.ListAsync().Ok()).Body);
    }

    private static void Statement(CborWriter writer, int algorithm, byte[] signature)
    {
        writer.WriteStartMap(2);
        writer.WriteTextString("alg");
        writer.WriteInt32(algorithm);
        writer.WriteTextString("sig");
        writer.WriteByteString(signature);
        writer.WriteEndMap();
    }

    // The key stands at the end, and begins with a01...: the first occurrence behind the credential's id is its own.
    private static byte[] Replace(byte[] data, byte[] what, byte[] with)
    {
        const int KeyAt = 37 + 16 + 2 + 16;
        var index = KeyAt + data.AsSpan(KeyAt).IndexOf(what);
        with.CopyTo(data, index);
        return data;
    }
}
