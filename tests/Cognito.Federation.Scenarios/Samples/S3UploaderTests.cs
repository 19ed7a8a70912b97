using System.Net;

namespace Cognito.Federation.Scenarios;

/// <summary>The uploader as a stranger runs it: each user has files of their own under the same names.</summary>
[Trait("Kind", "Heavy")]
public sealed class S3UploaderTests
{
    private const string Hello = "/files/hello.txt";

    [Fact]
    public async Task Each_user_uploads_to_the_own_prefix()
    {
        using var server = await SampleServer.StartAsync("S3Uploader", Hello, tokenCount: 2);
        var tokens = server.Tokens;

        foreach (var (name, token) in tokens)
            Assert.Equal(HttpStatusCode.Created, (await server.SendAsync(HttpMethod.Put, Hello, token, $"Hello from {name}")).Status);
        foreach (var (name, token) in tokens)
            Assert.Equal((HttpStatusCode.OK, $"Hello from {name}"), await server.SendAsync(HttpMethod.Get, Hello, token));
        Assert.Equal(HttpStatusCode.NotFound, (await server.SendAsync(HttpMethod.Get, "/files/none.txt", tokens["ALICE"])).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await server.SendAsync(HttpMethod.Get, Hello, null)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await server.SendAsync(HttpMethod.Get, Hello, tokens["BOB"] + "x")).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await server.SendAsync(HttpMethod.Post, "/sign-out", tokens["ALICE"])).Status);
    }
}
