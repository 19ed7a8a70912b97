using System.Text;
using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.Signing;
using Cognito.Federation.Emulator;

namespace Cognito.Federation.Scenarios;

/// <summary>An administrator's call that the library does not have yet, signed by the AWS SDK.</summary>
internal static class EmulatorAdmin
{
    public static async Task CreateUserAsync(CognitoEmulator emulator, string username, string temporaryPassword)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var body = Encoding.UTF8.GetBytes(
            $$"""{"UserPoolId":"{{emulator.UserPools[0].Id}}","Username":"{{username}}","TemporaryPassword":"{{temporaryPassword}}","MessageAction":"SUPPRESS"}""");
        var signing = new AWSSigningRequest { HttpMethod = HttpMethod.Post, RequestUri = emulator.Url, Content = body };
        signing.Headers["X-Amz-Target"] = "AWSCognitoIdentityProviderService.AdminCreateUser";
        signing.Headers["Content-Type"] = "application/x-amz-json-1.1";
        var signed = await AWSSigV4Signer.SignAsync(
            signing,
            new AWSSigV4Parameters { Credentials = new BasicAWSCredentials("test", "test"), Region = RegionEndpoint.GetBySystemName(emulator.Region), Service = "cognito-idp" },
            cancellationToken);

        using var request = new HttpRequestMessage(HttpMethod.Post, emulator.Url) { Content = new ByteArrayContent(body) };
        foreach (var (name, value) in signing.Headers.Concat(signed.Headers))
        {
            if (!request.Headers.TryAddWithoutValidation(name, value))
                request.Content.Headers.TryAddWithoutValidation(name, value);
        }

        using var http = new HttpClient();
        using var reply = await http.SendAsync(request, cancellationToken);
        Assert.True(reply.IsSuccessStatusCode, await reply.Content.ReadAsStringAsync(cancellationToken));
    }
}
