using System.Text.Json;
using Cognito.Federation.Emulator;

namespace Cognito.Federation.Tests;

public sealed class PasskeyTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(PasskeyAlgorithm.Es256)]
    [InlineData(PasskeyAlgorithm.Rs256)]
    public async Task A_passkey_is_made_listed_and_deleted_with_the_browsers_own_JSON(PasskeyAlgorithm algorithm)
    {
        await using var bench = await FactorBench.StartAsync();
        var device = bench.Emulator.Authenticators.CreatePasskeyDevice(algorithm);
        var before = DateTimeOffset.FromUnixTimeMilliseconds(bench.Emulator.Clock.GetUtcNow().ToUnixTimeMilliseconds());

        await MakeAsync(bench, device);

        var passkey = Assert.Single(await ListAsync(bench));
        Assert.Equal(("Passkey", "example.com", "platform"), (passkey.FriendlyName, passkey.RelyingPartyId, passkey.Attachment));
        Assert.Equal(["internal"], passkey.Transports);
        Assert.InRange(passkey.CreatedAt, before, bench.Emulator.Clock.GetUtcNow());
        Assert.True((await bench.Factors.GetAsync(bench.AccessToken, Cancellation)).HasPasskey);
        Assert.DoesNotContain(passkey.CredentialId, passkey.ToString(), StringComparison.Ordinal);

        await bench.Factors.DeletePasskeyAsync(bench.AccessToken, passkey.CredentialId, Cancellation);

        Assert.Empty(await ListAsync(bench));
        var gone = await Assert.ThrowsAsync<RejectedInputException>(() => bench.Factors.DeletePasskeyAsync(bench.AccessToken, passkey.CredentialId, Cancellation));
        Assert.Equal(CognitoErrorCode.ResourceNotFound, gone.Code);
    }

    [Fact]
    public async Task Options_and_answer_pass_through_as_they_are()
    {
        const string Options = """{"challenge":"abc","extensions":{"tomorrow":[1,2.50,null,"ä"]}}""";
        var handler = new RecordedHandler().Reply($$"""{"CredentialCreationOptions":{{Options}}}""").Reply("{}");
        var factors = TotpTests.Directory(handler).Factors;

        var options = await factors.StartPasskeyAsync(new AccessToken("a"), Cancellation);
        await factors.CompletePasskeyAsync(new AccessToken("a"), options, Cancellation);

        Assert.Equal(Options, options.GetRawText());
        Assert.True(JsonElement.DeepEquals(options, JsonDocument.Parse(handler.Requests[1].Body).RootElement.GetProperty("Credential")));
    }

    [Fact]
    public async Task Passkeys_are_listed_page_by_page_as_the_loop_comes_to_them()
    {
        var handler = new RecordedHandler().Reply(Page("one", "next-1")).Reply(Page("two", "next-2")).Reply(Page("three", null));
        var seen = new List<(string Id, int Calls)>();

        await foreach (var passkey in TotpTests.Directory(handler).Factors.ListPasskeysAsync(new AccessToken("a"), Cancellation))
            seen.Add((passkey.CredentialId, handler.Requests.Count));

        Assert.Equal([("one", 1), ("two", 2), ("three", 3)], seen);
        Assert.Equal([null, "next-1", "next-2"], handler.Requests.Select(r => JsonDocument.Parse(r.Body).RootElement.TryGetProperty("NextToken", out var next) ? next.GetString() : null));
    }

    [Fact]
    public async Task A_list_that_leads_in_a_circle_ends()
    {
        var handler = new RecordedHandler().Reply(Page("one", "again")).Reply(Page("two", "again"));

        var fault = await Assert.ThrowsAsync<CognitoServiceException>(async () => await ListAsync(TotpTests.Directory(handler).Factors, new AccessToken("a")));

        Assert.Equal(CognitoErrorCode.UnreadableReply, fault.Code);
    }

    [Fact]
    public async Task A_time_beyond_the_calendar_cannot_be_used()
    {
        var handler = new RecordedHandler().Reply("""{"Credentials":[{"CredentialId":"x","FriendlyCredentialName":"x","RelyingPartyId":"x","CreatedAt":1e15,"AuthenticatorTransports":[]}]}""");

        var fault = await Assert.ThrowsAsync<CognitoServiceException>(async () => await ListAsync(TotpTests.Directory(handler).Factors, new AccessToken("a")));

        Assert.Equal(CognitoErrorCode.UnreadableReply, fault.Code);
    }

    [Fact]
    public async Task An_answer_that_comes_twice_is_for_the_person_to_repeat()
    {
        await using var bench = await FactorBench.StartAsync();
        var options = await bench.Factors.StartPasskeyAsync(bench.AccessToken, Cancellation);
        var credential = Parse(bench.Emulator.Authenticators.CreatePasskeyDevice().Create(options.GetRawText(), FactorBench.Origin));
        await bench.Factors.CompletePasskeyAsync(bench.AccessToken, credential, Cancellation);

        var again = await Assert.ThrowsAsync<RejectedInputException>(() => bench.Factors.CompletePasskeyAsync(bench.AccessToken, credential, Cancellation));

        Assert.Equal(CognitoErrorCode.WebAuthnChallengeNotFound, again.Code);
    }

    [Fact]
    public async Task A_page_of_another_site_is_the_operators_matter_and_garbage_the_persons()
    {
        await using var bench = await FactorBench.StartAsync();
        var options = await bench.Factors.StartPasskeyAsync(bench.AccessToken, Cancellation);
        var elsewhere = Parse(bench.Emulator.Authenticators.CreatePasskeyDevice().Create(options.GetRawText(), "https://example.org"));

        var origin = await Assert.ThrowsAsync<CognitoServiceException>(() => bench.Factors.CompletePasskeyAsync(bench.AccessToken, elsewhere, Cancellation));
        var garbage = await Assert.ThrowsAsync<RejectedInputException>(() => bench.Factors.CompletePasskeyAsync(bench.AccessToken, Parse("{}"), Cancellation));

        Assert.Equal(CognitoErrorCode.WebAuthnOriginNotAllowed, origin.Code);
        Assert.Equal(CognitoErrorCode.InvalidParameter, garbage.Code);
    }

    [Fact]
    public async Task A_pool_that_is_not_set_up_for_passkeys_says_what_is_missing()
    {
        await using var disabled = await FactorBench.StartAsync(p => p.FirstFactors.Remove("WEB_AUTHN"));
        await using var unconfigured = await FactorBench.StartAsync(p => p.Passkeys.RelyingPartyId = null);

        Assert.Equal(CognitoErrorCode.WebAuthnNotEnabled, (await Assert.ThrowsAsync<CognitoServiceException>(() => disabled.Factors.StartPasskeyAsync(disabled.AccessToken, Cancellation))).Code);
        Assert.Equal(CognitoErrorCode.WebAuthnConfigurationMissing, (await Assert.ThrowsAsync<CognitoServiceException>(() => unconfigured.Factors.StartPasskeyAsync(unconfigured.AccessToken, Cancellation))).Code);
    }

    [Fact]
    public async Task An_answer_that_is_no_object_is_not_sent()
    {
        var handler = new RecordedHandler();

        var mistake = await Assert.ThrowsAsync<ArgumentException>(() => TotpTests.Directory(handler).Factors.CompletePasskeyAsync(new AccessToken("a"), Parse("\"{}\""), Cancellation));
        await Assert.ThrowsAsync<ArgumentException>(() => TotpTests.Directory(handler).Factors.CompletePasskeyAsync(new AccessToken("a"), default, Cancellation));

        Assert.Equal("credential", mistake.ParamName);
        Assert.Empty(handler.Requests);
    }

    [Fact]
    public async Task Options_that_are_no_object_cannot_be_used()
    {
        foreach (var reply in (string[])["{}", """{"CredentialCreationOptions":"{}"}"""])
        {
            var fault = await Assert.ThrowsAsync<CognitoServiceException>(() => TotpTests.Directory(new RecordedHandler().Reply(reply)).Factors.StartPasskeyAsync(new AccessToken("a"), Cancellation));
            Assert.Equal(CognitoErrorCode.UnreadableReply, fault.Code);
        }
    }

    private static async Task MakeAsync(FactorBench bench, SoftwareAuthenticator device)
    {
        var options = await bench.Factors.StartPasskeyAsync(bench.AccessToken, Cancellation);
        await bench.Factors.CompletePasskeyAsync(bench.AccessToken, Parse(device.Create(options.GetRawText(), FactorBench.Origin)), Cancellation);
    }

    private static Task<List<Passkey>> ListAsync(FactorBench bench) => ListAsync(bench.Factors, bench.AccessToken);

    private static async Task<List<Passkey>> ListAsync(ISignInFactors factors, AccessToken accessToken)
    {
        var passkeys = new List<Passkey>();
        await foreach (var passkey in factors.ListPasskeysAsync(accessToken, Cancellation))
            passkeys.Add(passkey);
        return passkeys;
    }

    private static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    private static string Page(string id, string? next) =>
        $$"""{"Credentials":[{"CredentialId":"{{id}}","FriendlyCredentialName":"x","RelyingPartyId":"x","CreatedAt":1,"AuthenticatorTransports":[]}]{{(next is null ? "" : $",\"NextToken\":\"{next}\"")}}}""";
}
