using System.Text.Json.Nodes;
using Amazon.Runtime;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;

namespace Cognito.Federation.Emulator.Tests;

/// <summary>The classic flow as an application goes it: a token of the identity, then the official client of STS.</summary>
internal static class ClassicFlowCalls
{
    public const string UserRole = "arn:aws:iam::123456789012:role/app-user";
    public const string GuestRole = "arn:aws:iam::123456789012:role/app-guest";

    public static Task<CognitoEmulator> StartAsync(Action<IdentityPoolSeed>? pool = null, Action<EmulatorOptions>? options = null) => IdentityCalls.StartAsync(
        p =>
        {
            p.AllowClassicFlow();
            pool?.Invoke(p);
        },
        options);

    public static Task<Answer> OpenIdTokenAsync(this CognitoEmulator emulator, string identityId, params (string Provider, string Token)[] logins)
    {
        var body = new JsonObject { ["IdentityId"] = identityId };
        if (logins.Length > 0)
            body["Logins"] = new JsonObject(logins.Select(login => KeyValuePair.Create(login.Provider, (JsonNode?)login.Token)));
        return emulator.CallIdentityAsync("GetOpenIdToken", body);
    }

    /// <summary>The token of a new guest, or of whoever brings these logins.</summary>
    public static async Task<(string IdentityId, string Token)> ClassicTokenAsync(this CognitoEmulator emulator, params (string Provider, string Token)[] logins)
    {
        var answer = await emulator.OpenIdTokenAsync(await emulator.IdOfAsync(logins), logins).Ok();
        return (answer.Text("IdentityId"), answer.Text("Token"));
    }

    public static async Task<AssumeRoleWithWebIdentityResponse> AssumeAsync(this CognitoEmulator emulator, string token, string role, Action<AssumeRoleWithWebIdentityRequest>? request = null)
    {
        using var sts = emulator.Sts(new AnonymousAWSCredentials());
        var asked = new AssumeRoleWithWebIdentityRequest { RoleArn = role, RoleSessionName = "alices-laptop", WebIdentityToken = token };
        request?.Invoke(asked);
        return await sts.AssumeRoleWithWebIdentityAsync(asked, TestContext.Current.CancellationToken);
    }

    public static async Task<AmazonSecurityTokenServiceException> RefusedAsync(this CognitoEmulator emulator, string token, string role, string code, int status = 400, Action<AssumeRoleWithWebIdentityRequest>? request = null)
    {
        var refused = await Assert.ThrowsAnyAsync<AmazonSecurityTokenServiceException>(() => emulator.AssumeAsync(token, role, request));
        Assert.Equal(code, refused.ErrorCode);
        Assert.Equal(status, (int)refused.StatusCode);
        return refused;
    }

    public static SessionAWSCredentials Keys(this AssumeRoleWithWebIdentityResponse answer) => new(answer.Credentials.AccessKeyId, answer.Credentials.SecretAccessKey, answer.Credentials.SessionToken);
}
