
namespace Cognito.Federation.Tests;

public sealed class UnverifiedJwtTests
{
    [Fact]
    public void Claims_are_read_as_they_are_written()
    {
        var jwt = UnverifiedJwt.Read(TestJwt.Of("""{"iss":"https://i","sub":"s","aud":"a","exp":1700000000,"iat":1.6999999995e9,"nested":{"sub":"other"},"cognito:groups":["g","h"],"flag":true}"""), "ID token");

        Assert.Equal("https://i", jwt.Issuer);
        Assert.Equal("s", jwt.Subject);
        Assert.Equal(["a"], jwt.Audiences);
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1_700_000_000), jwt.ExpiresAt);
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1_699_999_999), jwt.IssuedAt);
        Assert.Equal(["g", "h"], jwt.Texts("cognito:groups"));
        Assert.Null(jwt.Text("flag"));
        Assert.Empty(jwt.Texts("absent"));
    }

    [Theory]
    [InlineData("""{"exp":1e300}""")]
    [InlineData("""{"exp":1e999}""")]
    [InlineData("""{"exp":-1e18}""")]
    [InlineData("""{"exp":"1700000000"}""")]
    [InlineData("""{"exp":null}""")]
    [InlineData("""{}""")]
    public void A_time_that_is_none_is_absent(string payload) =>
        Assert.Null(UnverifiedJwt.Read(TestJwt.Of(payload), "ID token").ExpiresAt);

    [Fact]
    public void An_audience_of_mixed_kinds_is_no_audience() =>
        Assert.Empty(UnverifiedJwt.Read(TestJwt.Of("""{"aud":["a",{"b":1},["c"]],"sub":"s"}"""), "ID token").Audiences);

    [Fact]
    public void Claims_in_any_script_survive() =>
        Assert.Equal("ผู้ใช้ 🦊", UnverifiedJwt.Read(TestJwt.Of("""{"sub":"ผู้ใช้ \ud83e\udd8a"}"""), "ID token").Subject);

    [Theory]
    [InlineData("", "three parts with dots between, got 1")]
    [InlineData("opaque", "three parts with dots between, got 1")]
    [InlineData("a.b.c.d.e", "three parts with dots between, got 5")]
    [InlineData("..", "header is not base64url")]
    [InlineData("e30..", "payload is not base64url")]
    [InlineData("e30.e30=.", "payload is not base64url")]
    [InlineData("e30.e 30.", "payload is not base64url")]
    [InlineData("e30.secretsecret+/.x", "payload is not base64url")]
    [InlineData("bm90IGpzb24.e30.x", "header is not a JSON object")]
    public void What_is_no_token_is_refused_with_the_reason_and_without_the_text(string token, string reason)
    {
        var failure = Assert.Throws<FormatException>(() => UnverifiedJwt.Read(token, "login token"));

        Assert.StartsWith("The login token is not a JWT: ", failure.Message, StringComparison.Ordinal);
        Assert.Contains(reason, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", failure.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("{\"sub\":\"secret\"")]
    [InlineData("{\"sub\":\"secret\"}{}")]
    [InlineData("{\"sub\":\"secret\",\"sub\":\"other\"}")]
    [InlineData("{\"sub\":\"secret\\ud800\"}")]
    [InlineData("{\"sub\":secret}")]
    public void A_payload_that_is_no_plain_object_is_refused_without_being_shown(string payload)
    {
        Assert.False(UnverifiedJwt.TryRead(TestJwt.Of(payload), out _, out var problem));

        Assert.Equal("its payload is not a JSON object with each name once.", problem);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused()
    {
        var payload = System.Buffers.Text.Base64Url.EncodeToString([.. "{\"sub\":\""u8, 0xFF, 0xFE, .. "\"}"u8]);

        Assert.False(UnverifiedJwt.TryRead("e30." + payload + ".x", out _, out _));
    }

    [Fact]
    public void Nesting_without_end_is_refused() =>
        Assert.False(UnverifiedJwt.TryRead(TestJwt.Of("{\"a\":" + new string('[', 20_000)), out _, out _));

    [Fact]
    public void A_token_longer_than_Cognito_takes_is_refused_before_it_is_decoded()
    {
        var token = "e30." + new string('A', 50_000) + ".x";

        Assert.False(UnverifiedJwt.TryRead(token, out _, out var problem));
        Assert.Contains("50000 characters at most, got 50006", problem, StringComparison.Ordinal);
    }
}
