using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace Cognito.Federation.Emulator.Tests.Factors;

public sealed class PasskeyAssertionTests
{
    private const string Prefix = "The passkey does not prove who signs in. ";
    private const int FlagsAt = 32;

    [Theory]
    [InlineData(PasskeyAlgorithm.Es256)]
    [InlineData(PasskeyAlgorithm.Rs256)]
    public async Task A_passkey_proves_its_user_again_and_again(PasskeyAlgorithm algorithm)
    {
        await using var bench = await PasskeyBench.StartAsync(algorithm: algorithm);
        await bench.RegisterAsync();

        for (var i = 0; i < 3; i++)
        {
            var assertion = bench.Begin();
            var proof = bench.Judge(assertion, bench.Device.Get(assertion.RequestOptions, PasskeyBench.Origin));
            Assert.Equal(("alice", true), (proof.User.Username, proof.IsUserVerified));
        }
    }

    [Fact]
    public async Task The_options_name_the_passkeys_of_the_user()
    {
        await using var bench = await PasskeyBench.StartAsync();
        await bench.RegisterAsync();
        var id = (await bench.ListAsync().Ok()).Json["Credentials"]![0]!["CredentialId"]!.ToString();

        var options = JsonNode.Parse(bench.Begin().RequestOptions)!;

        Assert.Equal(("example.com", "preferred", 180_000), ((string?)options["rpId"], (string?)options["userVerification"], (int)options["timeout"]!));
        Assert.Equal($$"""[{"type":"public-key","id":"{{id}}","transports":["internal"]}]""", options["allowCredentials"]!.ToJsonString());
        Assert.Equal(32, Base64Url.DecodeFromChars((string)options["challenge"]!).Length);
    }

    [Fact]
    public async Task A_pool_without_passkeys_begins_nothing()
    {
        await using var bench = await PasskeyBench.StartAsync(p => p.FirstFactors.Remove("WEB_AUTHN"));

        Assert.Equal("WebAuthnNotEnabledException", Assert.Throws<AwsException>(() => bench.Begin()).Type);
    }

    [Fact]
    public async Task Passkeys_of_a_relying_party_that_the_pool_no_longer_has_are_not_asked_for()
    {
        await using var bench = await PasskeyBench.StartAsync();
        await bench.RegisterAsync();
        await bench.Emulator.ConfigureAsync("""{ "WebAuthnConfiguration": { "RelyingPartyId": "example.org" } }""").Ok();

        Assert.Equal("[]", JsonNode.Parse(bench.Begin().RequestOptions)!["allowCredentials"]!.ToJsonString());
    }

    [Fact]
    public async Task A_challenge_takes_one_answer_right_or_wrong()
    {
        await using var bench = await PasskeyBench.StartAsync();
        await bench.RegisterAsync();
        var (first, second) = (bench.Begin(), bench.Begin());
        var right = bench.Device.Get(first.RequestOptions, PasskeyBench.Origin);

        bench.Judge(first, right);
        Refused(bench, first, right, "The challenge was answered before.");
        Refused(bench, second, bench.Device.Get(second.RequestOptions, "https://example.org"), "The origin https://example.org is not allowed for the relying party example.com.");
        Refused(bench, second, bench.Device.Get(second.RequestOptions, PasskeyBench.Origin), "The challenge was answered before.");
    }

    [Fact]
    public async Task A_challenge_expires()
    {
        await using var bench = await PasskeyBench.StartAsync();
        await bench.RegisterAsync();
        var assertion = bench.Begin();
        bench.Emulator.Clock.Advance(TimeSpan.FromMinutes(3));

        Refused(bench, assertion, bench.Device.Get(assertion.RequestOptions, PasskeyBench.Origin), "The challenge has expired.");
    }

    [Fact]
    public async Task The_answer_to_another_challenge_is_refused() =>
        await RefusedAsync(c => c.WithClientData("challenge", Base64Url.EncodeToString(new byte[32])), "The challenge is not the one that was given.");

    [Fact]
    public async Task A_frame_in_another_page_is_refused() =>
        await RefusedAsync(c => c.WithClientData("crossOrigin", true), $"The origin {PasskeyBench.Origin} in a frame of another is not allowed for the relying party example.com.");

    [Fact]
    public async Task A_signature_for_another_relying_party_is_refused() =>
        await RefusedAsync(c => c.WithAuthenticatorData(d => [.. SHA256.HashData("example.org"u8), .. d.AsSpan(32)]), "The authenticator data is not of the relying party example.com.");

    [Fact]
    public async Task A_user_who_did_not_touch_the_device_is_refused() =>
        await RefusedAsync(c => c.WithAuthenticatorData(d => CredentialEdits.Set(d, FlagsAt, 0x04)), "The service does not take an authenticator that does not say that the user is present (UP).");

    [Fact]
    public async Task Whatever_was_changed_after_signing_is_refused()
    {
        await using var bench = await PasskeyBench.StartAsync();
        await bench.RegisterAsync();
        const string Message = "The signature is not of the passkey.";
        Refused(bench, c => c.WithAuthenticatorData(d => CredentialEdits.Set(d, FlagsAt, 0x01)), Message);
        Refused(bench, c => c.WithAuthenticatorData(d => CredentialEdits.Set(d, 36, 0xFF)), Message);
        Refused(bench, c => c.WithClientData("more", 1), Message);
        Refused(bench, c => c.WithResponse("signature", "AAAA"), Message);
        Refused(bench, c => c.WithResponse("signature", ""), Message);
    }

    [Fact]
    public async Task An_RSA_signature_that_was_changed_is_refused() =>
        await RefusedAsync(c => c.WithClientData("more", 1), "The signature is not of the passkey.", PasskeyAlgorithm.Rs256);

    [Fact]
    public async Task A_passkey_that_the_user_does_not_have_is_refused() =>
        await RefusedAsync(c => c.With(j => (j["id"], j["rawId"]) = ("AAAA", "AAAA")), "The user has no such passkey.");

    [Fact]
    public async Task A_deleted_passkey_signs_nobody_in()
    {
        await using var bench = await PasskeyBench.StartAsync();
        await bench.RegisterAsync();
        var assertion = bench.Begin();
        var credential = bench.Device.Get(assertion.RequestOptions, PasskeyBench.Origin);
        await bench.DeleteAsync((await bench.ListAsync().Ok()).Json["Credentials"]![0]!["CredentialId"]!.ToString()).Ok();

        Refused(bench, assertion, credential, "The user has no such passkey.");
    }

    [Fact]
    public async Task Another_users_passkey_signs_nobody_in()
    {
        await using var bench = await PasskeyBench.StartAsync(p => p.AddUser("bob", Pools.Password));
        await bench.RegisterAsync();
        var assertion = bench.Begin("bob");

        Refused(bench, assertion, bench.Device.Get(assertion.RequestOptions, PasskeyBench.Origin), "The user has no such passkey.");
    }

    [Fact]
    public async Task The_user_handle_is_the_users_or_absent()
    {
        await RefusedAsync(c => c.WithResponse("userHandle", "AAAA"), "The user handle is another user's.");
        await using var bench = await PasskeyBench.StartAsync();
        await bench.RegisterAsync();
        var assertion = bench.Begin();

        Assert.Equal("alice", bench.Judge(assertion, bench.Device.Get(assertion.RequestOptions, PasskeyBench.Origin).WithResponse("userHandle", null)).User.Username);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(0, false)]
    [InlineData(2, true)]
    [InlineData(100, true)]
    public async Task A_counter_that_does_not_go_up_is_a_copys(uint next, bool accepted)
    {
        await using var bench = await PasskeyBench.StartAsync();
        await bench.RegisterAsync();
        Assert.Equal(1u, bench.Device.SignatureCount);
        bench.Device.SignatureCount = unchecked(next - 1);
        var assertion = bench.Begin();
        var credential = bench.Device.Get(assertion.RequestOptions, PasskeyBench.Origin);

        if (accepted)
            Assert.Equal("alice", bench.Judge(assertion, credential).User.Username);
        else
            Refused(bench, assertion, credential, "The counter did not go up, so the passkey may have been copied.");
    }

    [Fact]
    public async Task A_device_that_does_not_count_says_zero_always()
    {
        await using var bench = await PasskeyBench.StartAsync();
        bench.Device.CountsSignatures = false;
        await bench.RegisterAsync();

        for (var i = 0; i < 2; i++)
        {
            var assertion = bench.Begin();
            var credential = bench.Device.Get(assertion.RequestOptions, PasskeyBench.Origin);
            Assert.Equal(0u, BinaryPrimitives.ReadUInt32BigEndian(CredentialEdits.Bytes(JsonNode.Parse(credential)!.AsObject(), "authenticatorData").AsSpan(33)));
            bench.Judge(assertion, credential);
        }
    }

    [Fact]
    public async Task A_refused_answer_leaves_the_counter_where_it_was()
    {
        await using var bench = await PasskeyBench.StartAsync();
        await bench.RegisterAsync();
        var (first, second) = (bench.Begin(), bench.Begin());
        bench.Device.SignatureCount = 50;
        Refused(bench, first, bench.Device.Get(first.RequestOptions, PasskeyBench.Origin).WithResponse("signature", "AAAA"), "The signature is not of the passkey.");
        bench.Device.SignatureCount = 1;

        bench.Judge(second, bench.Device.Get(second.RequestOptions, PasskeyBench.Origin));
    }

    [Fact]
    public async Task Who_must_be_verified_is_and_others_may_be()
    {
        const string Message = "The service does not take an authenticator that does not verify its user (UV) where the pool requires it.";
        await using var bench = await PasskeyBench.StartAsync(p => p.Passkeys.IsMultiFactor = true);
        await bench.RegisterAsync();
        bench.Device.VerifiesUser = false;

        var free = bench.Begin();
        Assert.False(bench.Judge(free, bench.Device.Get(free.RequestOptions, PasskeyBench.Origin)).IsUserVerified);

        SignIn.SignInCalls.Change(bench.Emulator, "alice", u => u.Factors.PasskeyEnabled = true);
        var second = bench.Begin();
        Assert.Equal("required", (string?)JsonNode.Parse(second.RequestOptions)!["userVerification"]);
        Refused(bench, second, bench.Device.Get(second.RequestOptions, PasskeyBench.Origin), Message);

        SignIn.SignInCalls.Change(bench.Emulator, "alice", u => u.Factors.PasskeyEnabled = false);
        await bench.Emulator.ConfigureAsync("""{ "WebAuthnConfiguration": { "RelyingPartyId": "example.com", "UserVerification": "required" } }""").Ok();
        var third = bench.Begin();
        Refused(bench, third, bench.Device.Get(third.RequestOptions, PasskeyBench.Origin), Message);
        bench.Device.VerifiesUser = true;
        var fourth = bench.Begin();
        Assert.True(bench.Judge(fourth, bench.Device.Get(fourth.RequestOptions, PasskeyBench.Origin)).IsUserVerified);
    }

    [Fact]
    public async Task What_is_no_answer_of_a_browser_is_refused_as_such()
    {
        await using var bench = await PasskeyBench.StartAsync();
        await bench.RegisterAsync();
        foreach (var edit in (Func<string, string>[])[
            _ => "not JSON",
            _ => "[]",
            c => c.WithResponse("signature", null),
            c => c.WithResponse("authenticatorData", null),
            c => c.WithAuthenticatorData(d => d[..36]),
            c => c.WithAuthenticatorData(d => [.. d, 0]),
            c => c.WithClientData("type", "webauthn.create"),
            c => c.WithResponse("clientDataJSON", "AAAA")])
        {
            var assertion = bench.Begin();
            var credential = edit(bench.Device.Get(assertion.RequestOptions, PasskeyBench.Origin));

            Assert.Equal("InvalidParameterException", Assert.Throws<AwsException>(() => bench.Judge(assertion, credential)).Type);
        }
    }

    private static async Task RefusedAsync(Func<string, string> edit, string message, PasskeyAlgorithm algorithm = PasskeyAlgorithm.Es256)
    {
        await using var bench = await PasskeyBench.StartAsync(algorithm: algorithm);
        await bench.RegisterAsync();
        Refused(bench, edit, message);
    }

    private static void Refused(PasskeyBench bench, Func<string, string> edit, string message)
    {
        var assertion = bench.Begin();

        Refused(bench, assertion, edit(bench.Device.Get(assertion.RequestOptions, PasskeyBench.Origin)), message);
    }

    private static void Refused(PasskeyBench bench, PasskeyAssertion assertion, string credential, string message)
    {
        var refused = Assert.Throws<AwsException>(() => bench.Judge(assertion, credential));

        Assert.Equal(("NotAuthorizedException", Prefix + message), (refused.Type, refused.Message));
    }
}
