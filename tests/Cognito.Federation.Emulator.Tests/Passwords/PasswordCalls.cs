using System.Text.Json.Nodes;
using Cognito.Federation.Emulator.Tests.SignIn;

namespace Cognito.Federation.Emulator.Tests.Passwords;

/// <summary>The calls about changed and forgotten passwords.</summary>
internal static class PasswordCalls
{
    public const string NewPassword = "Better-Horse-2";

    public static Task<Answer> ForgotAsync(this CognitoEmulator emulator, string username = "alice", EmulatedClient? client = null)
        => emulator.CallAsync("ForgotPassword", Named(client ?? emulator.Client(), username));

    public static Task<Answer> ConfirmForgotAsync(this CognitoEmulator emulator, string code, string username = "alice", string password = NewPassword, EmulatedClient? client = null)
    {
        var body = Named(client ?? emulator.Client(), username);
        body["ConfirmationCode"] = code;
        body["Password"] = password;
        return emulator.CallAsync("ConfirmForgotPassword", body);
    }

    public static Task<Answer> ChangePasswordAsync(this CognitoEmulator emulator, string accessToken, string? previous = SignInCalls.Password, string proposed = NewPassword)
    {
        var body = new JsonObject { ["AccessToken"] = accessToken, ["ProposedPassword"] = proposed };
        if (previous is not null)
            body["PreviousPassword"] = previous;
        return emulator.CallAsync("ChangePassword", body);
    }

    public static string Code(this CognitoEmulator emulator, string to = "alice") => emulator.Outbox.Latest(to).Code;

    /// <summary>A code that is not the one that was sent last.</summary>
    public static string WrongCode(this CognitoEmulator emulator, string to = "alice") => emulator.Code(to) == "000000" ? "000001" : "000000";

    public static async Task<string> AccessTokenAsync(this CognitoEmulator emulator, string username = "alice", string password = SignInCalls.Password)
        => (await emulator.SignInAsync(username, password)).Token("AccessToken");

    private static JsonObject Named(EmulatedClient client, string username)
    {
        var body = new JsonObject { ["ClientId"] = client.Id, ["Username"] = username };
        if (SrpSignIn.HashOf(client, username) is { } hash)
            body["SecretHash"] = hash;
        return body;
    }
}
