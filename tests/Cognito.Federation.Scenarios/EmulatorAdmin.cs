using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.Signing;
using Cognito.Federation.Emulator;

namespace Cognito.Federation.Scenarios;

/// <summary>An administrator's calls that the library does not have yet, signed by the AWS SDK.</summary>
internal static class EmulatorAdmin
{
    private static readonly HttpClient Http = new();

    public static Task CreateUserAsync(CognitoEmulator emulator, string username, string temporaryPassword) =>
        CallAsync(emulator.Url, emulator.Region, "AWSCognitoIdentityProviderService.AdminCreateUser", new()
        {
            ["UserPoolId"] = emulator.UserPools[0].Id,
            ["Username"] = username,
            ["TemporaryPassword"] = temporaryPassword,
            ["MessageAction"] = "SUPPRESS",
        });

    /// <summary>A call that has to succeed; the account's name is its access key and its secret.</summary>
    public static async Task<JsonElement> CallAsync(Uri url, string region, string operation, JsonObject body, string account = "test")
    {
        var (status, answer) = await SendAsync(url, region, operation, body, new BasicAWSCredentials(account, account));
        Assert.True(status == 200, $"{operation}: {status} {answer}");
        return answer;
    }

    public static async Task<(int Status, JsonElement Answer)> SendAsync(Uri url, string region, string operation, JsonObject body, AWSCredentials account)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var content = Encoding.UTF8.GetBytes(body.ToJsonString());
        var signing = new AWSSigningRequest { HttpMethod = HttpMethod.Post, RequestUri = url, Content = content };
        signing.Headers["X-Amz-Target"] = operation;
        signing.Headers["Content-Type"] = "application/x-amz-json-1.1";
        var service = operation.StartsWith("AWSCognitoIdentityService.", StringComparison.Ordinal) ? "cognito-identity" : "cognito-idp";
        var signed = await AWSSigV4Signer.SignAsync(
            signing,
            new AWSSigV4Parameters { Credentials = account, Region = RegionEndpoint.GetBySystemName(region), Service = service },
            cancellationToken);

        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(content) };
        foreach (var (name, value) in signing.Headers.Concat(signed.Headers))
        {
            if (!request.Headers.TryAddWithoutValidation(name, value))
                request.Content.Headers.TryAddWithoutValidation(name, value);
        }

        using var reply = await Http.SendAsync(request, cancellationToken);
        var text = await reply.Content.ReadAsStringAsync(cancellationToken);
        return ((int)reply.StatusCode, JsonDocument.Parse(text.Length == 0 ? "{}" : text).RootElement);
    }
}
