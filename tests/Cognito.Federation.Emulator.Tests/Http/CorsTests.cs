using System.Net;

namespace Cognito.Federation.Emulator.Tests;

public sealed class CorsTests
{
    private static readonly string[] AmplifyHeaders = ["amz-sdk-invocation-id", "amz-sdk-request", "authorization", "cache-control", "content-type", "x-amz-date", "x-amz-security-token", "x-amz-target", "x-amz-user-agent"];

    [Fact]
    public async Task A_browser_may_send_what_amplify_sends()
    {
        await using var emulator = await Pools.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Options, emulator.Url);
        request.Headers.Add("Origin", "http://localhost:3000");
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", string.Join(',', AmplifyHeaders));

        var answer = await emulator.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("*", answer.Headers["Access-Control-Allow-Origin"]);
        Assert.Contains("POST", answer.Headers["Access-Control-Allow-Methods"], StringComparison.Ordinal);
        var allowed = answer.Headers["Access-Control-Allow-Headers"].Split(',', StringSplitOptions.TrimEntries);
        Assert.All(AmplifyHeaders, header => Assert.Contains(header, allowed));
        Assert.Empty(answer.Body);
    }

    [Fact]
    public async Task A_browser_may_read_answers_and_errors_with_their_headers()
    {
        await using var emulator = await Pools.StartAsync();
        foreach (var answer in new[] { await emulator.SignUpAsync("alice"), await emulator.SignUpAsync("alice") })
        {
            Assert.Equal("*", answer.Headers["Access-Control-Allow-Origin"]);
            Assert.Contains("x-amzn-ErrorType", answer.Headers["Access-Control-Expose-Headers"], StringComparison.Ordinal);
            Assert.Contains("x-amzn-RequestId", answer.Headers["Access-Control-Expose-Headers"], StringComparison.Ordinal);
        }
    }
}
