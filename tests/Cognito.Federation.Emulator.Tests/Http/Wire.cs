using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Cognito.Federation.Emulator.Tests;

/// <summary>Speaks AWS JSON 1.1 to an emulator, byte for byte under the test's control.</summary>
internal static class Wire
{
    private static readonly HttpClient Http = new(new SocketsHttpHandler { RequestHeaderEncodingSelector = static (_, _) => Encoding.UTF8 });

    private const string UserPools = "AWSCognitoIdentityProviderService.";

    /// <summary>An unsigned call of the user pool service.</summary>
    public static Task<Answer> CallAsync(this CognitoEmulator emulator, string operation, JsonNode body) =>
        emulator.SendAsync(Post(emulator, UserPools + operation, body.ToJsonString()));

    /// <summary>A call of the user pool service, signed by the root account.</summary>
    public static async Task<Answer> CallSignedAsync(this CognitoEmulator emulator, string operation, JsonNode body)
    {
        using var request = Post(emulator, UserPools + operation, body.ToJsonString());
        await RootSignature.SignAsync(request, emulator.Region, "cognito-idp");
        return await emulator.SendAsync(request);
    }

    public static HttpRequestMessage Post(CognitoEmulator emulator, string target, string body, string contentType = "application/x-amz-json-1.1")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, emulator.Url) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        request.Headers.Add("X-Amz-Target", target);
        return request;
    }

    public static async Task<Answer> SendAsync(this CognitoEmulator emulator, HttpRequestMessage request)
    {
        if (request.RequestUri is { IsAbsoluteUri: false } relative)
            request.RequestUri = new Uri(emulator.Url, relative);
        using var response = await Http.SendAsync(request, TestContext.Current.CancellationToken);
        var headers = response.Headers.Concat(response.Content.Headers).ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase);
        return new Answer(response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), response.Content.Headers.ContentType?.ToString(), headers);
    }

    public static Task<Answer> GetAsync(this CognitoEmulator emulator, string path) =>
        emulator.SendAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(emulator.Url, path)));
}
