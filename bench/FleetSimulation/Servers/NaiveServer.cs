using System.Text;
using System.Text.Json;

namespace FleetSimulation;

/// <summary>Does what the two operations' documentation shows, at each request: <c>GetId</c>, then <c>GetCredentialsForIdentity</c>.</summary>
internal sealed class NaiveServer(HttpMessageInvoker http) : IServer
{
    public async ValueTask<string> ServeAsync(string idToken)
    {
        var logins = $$"""{"{{LoginTokens.ProviderName}}":"{{idToken}}"}""";
        using var id = await CallAsync("GetId", $$"""{"IdentityPoolId":"{{IdentityPoolService.PoolId}}","Logins":{{logins}}}""");
        using var answer = await CallAsync("GetCredentialsForIdentity", $$"""{"IdentityId":"{{id.RootElement.GetProperty("IdentityId").GetString()}}","Logins":{{logins}}}""");
        return answer.RootElement.GetProperty("Credentials").GetProperty("AccessKeyId").GetString()!;
    }

    private async Task<JsonDocument> CallAsync(string operation, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, IdentityPoolService.Address) { Content = new StringContent(body, Encoding.UTF8, "application/x-amz-json-1.1") };
        request.Headers.Add("X-Amz-Target", "AWSCognitoIdentityService." + operation);
        using var response = await http.SendAsync(request, CancellationToken.None);
        return JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync());
    }
}
