using System.Text.Json;
using System.Text.Json.Nodes;

namespace Cognito.Federation.Tests;

public sealed class SessionJsonTests
{
    [Fact]
    public void A_session_survives_being_written_and_read()
    {
        var session = FakeSessions.Create().Session with { DeviceKey = "eu-central-1_d", Username = "ผู้ใช้ 🦊" };

        var read = UserSession.FromJson(session.ToJson());

        Assert.Equal(session with { IsKept = true }, read);
        Assert.Equal(1, (int)JsonNode.Parse(session.ToJson())!["version"]!);
    }

    [Fact]
    public void A_session_without_a_refresh_token_survives_too()
    {
        var session = FakeSessions.Create().Session with { RefreshToken = null };

        Assert.Null(UserSession.FromJson(session.ToJson()).RefreshToken);
    }

    [Fact]
    public void A_session_is_not_believed_to_be_Cognitos_own_once_it_was_outside()
    {
        var (_, _, session) = FakeSessions.Create();
        var received = session with { GenuineIdToken = session.IdToken };

        Assert.True(received.IsFromCognito);
        Assert.False(UserSession.FromJson(received.ToJson()).IsFromCognito);
    }

    [Fact]
    public void A_member_of_a_later_minor_form_is_passed_over()
    {
        var json = JsonNode.Parse(FakeSessions.Create().Session.ToJson())!.AsObject();
        json["mood"] = "good";

        Assert.Equal("alice", UserSession.FromJson(json.ToJsonString()).Username);
    }

    [Fact]
    public void Default_JSON_of_anything_that_holds_a_token_refuses()
    {
        var session = FakeSessions.Create().Session;

        Assert.Contains("Reveal()", Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(session.AccessToken)).Message, StringComparison.Ordinal);
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(session));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(new { session.RefreshToken }));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(session.IdToken));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<IdToken>("\"x\""));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(new Secret("x")));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(new SignInTicket("x")));
    }

    [Fact]
    public void Printing_a_session_shows_no_token_and_no_name()
    {
        var session = FakeSessions.Create().Session;
        var text = session.ToString();

        foreach (var secret in new[] { session.IdToken.Reveal(), session.AccessToken.Reveal(), session.RefreshToken!.Value.Reveal(), session.Username })
            Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
        Assert.Contains("[redacted]", text, StringComparison.Ordinal);
    }
}
