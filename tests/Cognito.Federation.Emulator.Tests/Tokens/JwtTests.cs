using System.Buffers.Text;
using System.Text;

namespace Cognito.Federation.Emulator.Tests.Tokens;

public sealed class JwtTests : IDisposable
{
    private readonly SigningKey _key = new();

    [Fact]
    public void A_token_that_was_written_is_read_and_its_signature_holds()
    {
        Assert.True(Jwt.TryRead(Token(), out var jwt));
        Assert.Equal("alice", jwt.Text("sub"));
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1_700_000_000), jwt.Instant("exp"));
        Assert.True(jwt.IsSignedBy(_key));
    }

    [Fact]
    public void The_header_holds_the_key_id_and_the_algorithm_and_nothing_else()
    {
        var header = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(Token().Split('.')[0]));

        Assert.Equal($$"""{"kid":"{{_key.Id}}","alg":"RS256"}""", header);
    }

    [Fact]
    public void A_changed_payload_breaks_the_signature()
    {
        var parts = Token().Split('.');
        var forged = $"{parts[0]}.{Encode("""{"sub":"mallory","exp":1700000000}""")}.{parts[2]}";

        Assert.True(Jwt.TryRead(forged, out var jwt));
        Assert.False(jwt.IsSignedBy(_key));
    }

    [Theory]
    [InlineData("none")]
    [InlineData("None")]
    [InlineData("HS256")]
    [InlineData("RS512")]
    public void A_token_of_another_algorithm_is_never_signed_by_the_key(string algorithm)
    {
        var parts = Token().Split('.');
        var header = Encode($$"""{"kid":"{{_key.Id}}","alg":"{{algorithm}}"}""");
        var content = $"{header}.{parts[1]}";
        var signature = Base64Url.EncodeToString(_key.Sign(Encoding.ASCII.GetBytes(content)));

        Assert.True(Jwt.TryRead($"{content}.{signature}", out var jwt));
        Assert.False(jwt.IsSignedBy(_key));
    }

    [Fact]
    public void Another_keys_signature_does_not_hold()
    {
        using var other = new SigningKey();

        Assert.True(Jwt.TryRead(Token(), out var jwt));
        Assert.False(jwt.IsSignedBy(other));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a.b")]
    [InlineData("..")]
    [InlineData("eyJhbGciOiJub25lIn0.e30.")]
    [InlineData("not a token")]
    public void Text_that_is_no_token_is_not_read(string text) => Assert.False(Jwt.TryRead(text, out _));

    [Fact]
    public void Stray_characters_repeated_members_and_critical_extensions_are_not_read()
    {
        var parts = Token().Split('.');

        Assert.False(Jwt.TryRead(Token() + "\n", out _));
        Assert.False(Jwt.TryRead(Token() + "=", out _));
        Assert.False(Jwt.TryRead(Token() + ".x", out _));
        Assert.False(Jwt.TryRead($"{parts[0]}.{Encode("""{"sub":"a","sub":"b"}""")}.{parts[2]}", out _));
        Assert.False(Jwt.TryRead($"{Encode("""{"kid":"k","alg":"RS256","crit":["x"]}""")}.{parts[1]}.{parts[2]}", out _));
        Assert.False(Jwt.TryRead($"{Encode("""{"alg":"RS256"}""")}.{parts[1]}.{parts[2]}", out _));
        Assert.False(Jwt.TryRead($"{parts[0]}.{Encode("[1]")}.{parts[2]}", out _));
    }

    public void Dispose() => _key.Dispose();

    private static string Encode(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));

    private string Token() => JwtWriter.Write(_key, json =>
    {
        json.WriteString("sub", "alice");
        json.WriteNumber("exp", 1_700_000_000);
    });
}
