using System.Net;
using System.Text;
using Cognito.Federation.Wire;

namespace Cognito.Federation.Tests;

public sealed class ReplyTests
{
    [Fact]
    public async Task A_request_has_the_shape_that_AWS_JSON_wants_and_no_more()
    {
        var handler = new RecordedHandler().Succeed();

        await handler.Channel().SendAsync();

        var sent = Assert.Single(handler.Requests);
        Assert.Equal(HttpMethod.Post, sent.Method);
        Assert.Equal(new Uri("https://cognito.test/"), sent.Uri);
        Assert.Equal("""{"AccessToken":"the-access-token"}""", sent.Body);
        Assert.Equal("application/x-amz-json-1.1", sent.Headers["Content-Type"]);
        Assert.Equal("AWSCognitoIdentityProviderService.GetUser", sent.Headers["X-Amz-Target"]);
        Assert.Equal(["Content-Length", "Content-Type", "X-Amz-Target"], sent.Headers.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("""{"__type":"UserNotFoundException","message":"m"}""", null)]
    [InlineData("""{"__type":"com.amazonaws.cognito.identityprovider#UserNotFoundException","Message":"m"}""", null)]
    [InlineData("""{"message":"m"}""", "UserNotFoundException:http://internal.amazon.com/coral/")]
    [InlineData("""{"message":"m","nested":{"__type":"Other"},"list":[1,{"message":"no"}]}""", "com.amazonaws#UserNotFoundException:")]
    [InlineData("""{"__type":"UserNotFoundException","message":"m"}""", "OtherException:")]
    public async Task The_error_type_is_read_from_the_body_else_from_the_header(string body, string? header)
    {
        var handler = new RecordedHandler().Reply(body, HttpStatusCode.BadRequest, headers: header is null ? [("x-amzn-RequestId", "id-1")] : [("x-amzn-ErrorType", header), ("x-amzn-RequestId", "id-1")]);

        var fault = await Assert.ThrowsAsync<ReauthenticationRequiredException>(() => handler.Channel().SendAsync());

        Assert.Equal(CognitoErrorCode.UserNotFound, fault.Code);
        Assert.Equal("UserNotFoundException", fault.ServiceErrorType);
        Assert.Equal("m", fault.ServiceMessage);
        Assert.Equal("id-1", fault.RequestId);
        Assert.Equal("GetUser", fault.Operation);
    }

    [Theory]
    [InlineData("<html>Bad gateway</html>", "text/html", HttpStatusCode.BadGateway, true)]
    [InlineData("", "text/plain", HttpStatusCode.Forbidden, false)]
    [InlineData("[1,2]", "application/json", HttpStatusCode.NotFound, false)]
    [InlineData("""{"__type":5,"message":{}}""", "application/json", HttpStatusCode.BadRequest, false)]
    [InlineData("""{"__type":"cut off""", "application/json", HttpStatusCode.BadRequest, false)]
    [InlineData("", "text/plain", HttpStatusCode.Redirect, false)]
    [InlineData("""{"__type":"a page\r\nof html"}""", "application/json", HttpStatusCode.BadRequest, false)]
    [InlineData("""{"__type":"htmlhtmlhtmlhtmlhtmlhtmlhtmlhtmlhtmlhtmlhtmlhtmlhtmlhtmlhtmlhtmlhtmlhtmlhtmlhtmlhtmlhtmlhtmlhtmlhtmlhtmlhtmlhtmlhtmlhtmlhtmlhtmlhtmlhtml"}""", "application/json", HttpStatusCode.InternalServerError, true)]
    public async Task A_reply_of_somebody_else_keeps_its_status(string body, string type, HttpStatusCode status, bool isTransient)
    {
        var handler = new RecordedHandler().Reply(body, status, type);

        var fault = await Assert.ThrowsAsync<CognitoServiceException>(() => handler.Channel().SendAsync(Repeat.OnThrottle));

        Assert.Equal(status, fault.StatusCode);
        Assert.Equal(isTransient, fault.IsTransient);
        Assert.Null(fault.ServiceErrorType);
        Assert.DoesNotContain("html", fault.Message, StringComparison.Ordinal);
        Assert.Contains("https://cognito.test", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no json")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"UserAttributes":[]}""")]
    [InlineData("""{"Username":5}""")]
    [InlineData("""{"Username":"private-name","UserAttributes":[{"Name":"email","Value":{}}]}""")]
    [InlineData("")]
    public async Task A_success_that_cannot_be_read_says_so_and_quotes_nothing(string body)
    {
        var handler = new RecordedHandler().Reply(body, headers: ("x-amzn-RequestId", "id-1"));

        var fault = await Assert.ThrowsAsync<CognitoServiceException>(() => handler.Channel().SendAsync());

        Assert.Equal(CognitoErrorCode.UnreadableReply, fault.Code);
        Assert.Equal(HttpStatusCode.OK, fault.StatusCode);
        Assert.Equal("id-1", fault.RequestId);
        Assert.False(fault.IsTransient);
        Assert.DoesNotContain("private-name", fault.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_reply_without_end_is_cut_off(bool saysItsLength)
    {
        var content = saysItsLength ? new ByteArrayContent(new byte[WireReply.MaximumBytes + 1]) : (HttpContent)new StreamContent(new EndlessStream());
        var handler = new RecordedHandler().Answer(_ => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = content }));

        var fault = await Assert.ThrowsAsync<CognitoServiceException>(() => handler.Channel().SendAsync());

        Assert.Equal(CognitoErrorCode.UnreadableReply, fault.Code);
        Assert.Contains("longer than", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_reply_in_small_pieces_is_read_whole()
    {
        var attributes = string.Join(',', Enumerable.Range(0, 3000).Select(i => $$$"""{"Name":"custom:a{{{i}}}","Value":"{{{new string('ä', 20)}}}"}"""));
        var handler = new RecordedHandler().Answer(_ => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new StreamContent(new SlowStream(Encoding.UTF8.GetBytes($$$"""{"Username":"alice","UserAttributes":[{{{attributes}}}],"Unknown":{"x":[1]}}"""))),
        }));

        var reply = await handler.Channel().SendAsync();

        Assert.Equal(3000, reply.UserAttributes!.Count);
        Assert.Equal(new string('ä', 20), reply.UserAttributes[2999].Value);
    }

    [Fact]
    public async Task The_servers_time_is_learned_from_its_replies_errors_among_them()
    {
        var clock = WireTest.Clock();
        var handler = new RecordedHandler().Error("UserNotFoundException", headers: ("Date", "Tue, 24 Nov 2026 09:30:00 GMT"));
        var channel = handler.Channel(clock);
        Assert.Equal(WireTest.Now, channel.ServerTime);

        await Assert.ThrowsAnyAsync<CognitoFederationException>(() => channel.SendAsync());

        Assert.Equal(new DateTimeOffset(2026, 11, 24, 9, 30, 0, TimeSpan.Zero), channel.ServerTime);
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(new DateTimeOffset(2026, 11, 24, 9, 31, 0, TimeSpan.Zero), channel.ServerTime);
    }

    [Theory]
    [InlineData("Tue, 24 Nov 2026 09:00:30 GMT", 30)]
    [InlineData("Tue, 24 Nov 2026 08:59:59 GMT", 0)]
    public async Task A_retry_after_that_is_a_date_counts_from_the_servers_clock(string date, int seconds)
    {
        var handler = new RecordedHandler().Error("TooManyRequestsException", headers: [("Retry-After", date), ("Date", "Tue, 24 Nov 2026 09:00:00 GMT")]);

        var fault = await Assert.ThrowsAsync<CognitoServiceException>(() => handler.Channel(WireTest.Clock(), WireLimits.Default with { MaxAttempts = 1 }).SendAsync());

        Assert.Equal(TimeSpan.FromSeconds(seconds), fault.RetryAfter);
    }

    [Theory]
    [InlineData("https://cognito-idp.eu-central-1.amazonaws.com", true)]
    [InlineData("http://127.0.0.1:9229", true)]
    [InlineData("http://localhost:9229", true)]
    [InlineData("http://cognito.example.com", false)]
    public void Replies_are_trusted_over_https_and_from_loopback(string endpoint, bool isTrusted) =>
        Assert.Equal(isTrusted, new RecordedHandler().Channel(endpoint: endpoint).IsTrusted);

    private sealed class EndlessStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromResult(buffer.Length);
    }

    private sealed class SlowStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => base.ReadAsync(buffer[..Math.Min(7, buffer.Length)], cancellationToken);
    }
}
