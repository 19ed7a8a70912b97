using System.Net;

namespace Cognito.Federation.Scenarios;

/// <summary>The protected API as a stranger runs it: it prints commands, and what they ask for is answered as it says.</summary>
[Trait("Kind", "Heavy")]
public sealed class ApiTests
{
    [Fact]
    public async Task The_printed_commands_work_with_the_printed_tokens()
    {
        using var api = await SampleServer.StartAsync("Api", "/admin", tokenCount: 3);
        var tokens = api.Tokens;
        async Task<HttpStatusCode> GetAsync(string path, string? token) => (await api.SendAsync(HttpMethod.Get, path, token)).Status;

        Assert.Equal(["ALICE", "BOB", "CAROL"], tokens.Keys.Order());
        Assert.Equal(HttpStatusCode.OK, await GetAsync("/", null));
        Assert.Equal(HttpStatusCode.Unauthorized, await GetAsync("/me", null));
        Assert.Equal(HttpStatusCode.OK, await GetAsync("/admin", tokens["ALICE"]));
        Assert.Equal(HttpStatusCode.OK, await GetAsync("/orders", tokens["BOB"]));
        Assert.Equal(HttpStatusCode.Forbidden, await GetAsync("/admin", tokens["BOB"]));
        Assert.Equal(HttpStatusCode.Forbidden, await GetAsync("/orders", tokens["CAROL"]));
        Assert.Equal(HttpStatusCode.OK, await GetAsync("/me", tokens["CAROL"]));
    }
}
