using System.Text.Json.Nodes;
using Cognito.Federation.Emulator.Tests.SignIn;

namespace Cognito.Federation.Emulator.Tests.Sessions;

internal static class SessionCalls
{
    public static Task<Answer> RefreshAsync(this CognitoEmulator emulator, string refreshToken, EmulatedClient? client = null, string? secret = null)
        => emulator.CallAsync("GetTokensFromRefreshToken", WithSecret(new() { ["RefreshToken"] = refreshToken, ["ClientId"] = (client ?? emulator.Client()).Id }, secret));

    public static Task<Answer> RefreshByFlowAsync(this CognitoEmulator emulator, string refreshToken, string flow = "REFRESH_TOKEN_AUTH", EmulatedClient? client = null)
        => emulator.StartFlowAsync(client ?? emulator.Client(), flow, new JsonObject { ["REFRESH_TOKEN"] = refreshToken });

    public static Task<Answer> RevokeAsync(this CognitoEmulator emulator, string token, EmulatedClient? client = null, string? secret = null)
        => emulator.CallAsync("RevokeToken", WithSecret(new() { ["Token"] = token, ["ClientId"] = (client ?? emulator.Client()).Id }, secret));

    public static Task<Answer> SignOutAsync(this CognitoEmulator emulator, string accessToken)
        => emulator.CallAsync("GlobalSignOut", new JsonObject { ["AccessToken"] = accessToken });

    private static JsonObject WithSecret(JsonObject body, string? secret)
    {
        if (secret is not null)
            body["ClientSecret"] = secret;
        return body;
    }
}
