using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Cognito.Federation.Tests;

public sealed class OldRefreshTests
{
    private const string Emulator = "http://127.0.0.1:9";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("UnknownOperationException", HttpStatusCode.BadRequest)]
    [InlineData("CognitoLocal#Unsupported", HttpStatusCode.InternalServerError)]
    [InlineData("com.amazonaws#InternalFailure", HttpStatusCode.NotImplemented)]
    [InlineData("", HttpStatusCode.NotFound)]
    public async Task An_endpoint_that_does_not_know_the_operation_gets_the_older_one_and_is_remembered(string type, HttpStatusCode status)
    {
        var (sessions, handler, session) = FakeSessions.Create(serviceUrl: Emulator, secret: "s3cret");
        handler.Error(type, "What is that?", status)
            .Answer(_ => Task.FromResult(FakeSessions.Response(FakeSessions.Tokens("second"))))
            .Answer(_ => Task.FromResult(FakeSessions.Response(FakeSessions.Tokens("third"))));

        var second = await sessions.RefreshAsync(session, Cancel);
        var third = await sessions.RefreshAsync(second, Cancel);

        Assert.Equal(FakeSessions.Tokens("third").Access, third.AccessToken.Reveal());
        Assert.Equal("refresh-first", third.RefreshToken!.Value.Reveal());
        Assert.Equal(["GetTokensFromRefreshToken", "InitiateAuth", "InitiateAuth"], handler.Requests.Select(r => r.Headers["X-Amz-Target"].Split('.')[1]));
        var body = JsonNode.Parse(handler.Requests[1].Body)!;
        Assert.Equal("REFRESH_TOKEN_AUTH", (string?)body["AuthFlow"]);
        Assert.Equal("refresh-first", (string?)body["AuthParameters"]!["REFRESH_TOKEN"]);
        // The canonical name, whatever the person typed.
        var hash = Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes("s3cret"), Encoding.UTF8.GetBytes("alice" + FakeSessions.ClientId)));
        Assert.Equal(hash, (string?)body["AuthParameters"]!["SECRET_HASH"]);
    }

    [Fact]
    public async Task The_older_operation_is_told_the_whole_context()
    {
        var (sessions, handler, session) = FakeSessions.Create(serviceUrl: Emulator);
        handler.Error("UnknownOperationException").Answer(_ => Task.FromResult(FakeSessions.Response(FakeSessions.Tokens("second"))));

        await sessions.WithContext(new RequestContext { ClientMetadata = new Dictionary<string, string> { ["tenant"] = "blue" }, IpAddress = "192.0.2.1" }).RefreshAsync(session, Cancel);

        var body = JsonNode.Parse(handler.Requests[1].Body)!;
        Assert.Equal(("blue", "192.0.2.1"), ((string?)body["ClientMetadata"]!["tenant"], (string?)body["UserContextData"]!["IpAddress"]));
    }

    [Fact]
    public async Task AWS_itself_never_gets_the_older_operation()
    {
        var (sessions, handler, session) = FakeSessions.Create();
        handler.Error("UnknownOperationException");

        await Assert.ThrowsAsync<CognitoServiceException>(() => sessions.RefreshAsync(session, Cancel));

        Assert.Single(handler.Requests);
    }

    [Theory]
    [InlineData("NotAuthorizedException", "Some words")]
    [InlineData("ResourceNotFoundException", "Device does not exist.")]
    public async Task A_refusal_by_the_older_operation_asks_for_a_new_sign_in(string type, string words)
    {
        var (sessions, handler, session) = FakeSessions.Create(serviceUrl: Emulator);
        handler.Error("UnknownOperationException").Error(type, words);

        var refusal = await Assert.ThrowsAsync<ReauthenticationRequiredException>(() => sessions.RefreshAsync(session, Cancel));

        Assert.Equal("InitiateAuth", refusal.Operation);
        Assert.Equal(words, refusal.ServiceMessage);
    }

    [Fact]
    public async Task A_limit_of_the_older_operation_says_nothing_of_the_session_either()
    {
        var (sessions, handler, session) = FakeSessions.Create(serviceUrl: Emulator);
        handler.Error("UnknownOperationException").Error("LimitExceededException", "Slow down.");

        var failure = await Assert.ThrowsAsync<CognitoServiceException>(() => sessions.RefreshAsync(session, Cancel));

        Assert.True(failure.IsTransient);
        Assert.Equal("InitiateAuth", failure.Operation);
        Assert.Equal("Slow down.", failure.ServiceMessage);
    }

    [Fact]
    public async Task A_refresh_token_alone_is_resumed_by_the_older_operation_only_without_a_client_secret()
    {
        var (sessions, handler, _) = FakeSessions.Create(serviceUrl: Emulator);
        handler.Error("UnknownOperationException").Answer(_ => Task.FromResult(FakeSessions.Response(FakeSessions.Tokens("second"))));
        var (withSecret, otherHandler, _) = FakeSessions.Create(serviceUrl: Emulator, secret: "s3cret");
        otherHandler.Error("UnknownOperationException");

        Assert.Equal("alice", (await sessions.ResumeAsync(new RefreshToken("kept"), cancellationToken: Cancel)).Username);
        var failure = await Assert.ThrowsAsync<CognitoServiceException>(() => withSecret.ResumeAsync(new RefreshToken("kept"), cancellationToken: Cancel));
        Assert.Equal("GetTokensFromRefreshToken", failure.Operation);
    }

    [Fact]
    public async Task An_answer_that_only_looked_like_an_unknown_operation_is_not_remembered()
    {
        var (sessions, handler, session) = FakeSessions.Create(serviceUrl: Emulator);
        handler.Error("", "No such page.", HttpStatusCode.NotFound)
            .Error("NotAuthorizedException", "Refresh token rotation is enabled for this client.")
            .Answer(_ => Task.FromResult(FakeSessions.Response(FakeSessions.Tokens("second"))));

        await Assert.ThrowsAsync<CognitoServiceException>(() => sessions.RefreshAsync(session, Cancel));
        await sessions.RefreshAsync(session, Cancel);

        Assert.Equal(["GetTokensFromRefreshToken", "InitiateAuth", "GetTokensFromRefreshToken"], handler.Requests.Select(r => r.Headers["X-Amz-Target"].Split('.')[1]));
    }
}
