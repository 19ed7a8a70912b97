using System.Net;
using System.Text.Json.Nodes;

namespace Cognito.Federation.Emulator.Tests.SignIn;

/// <summary>The calls around a sign-in, and the emulator that the tests sign in at.</summary>
internal static class SignInCalls
{
    public const string Password = "Correct-Horse-1";

    /// <summary>One pool with one client and the user alice.</summary>
    public static Task<CognitoEmulator> StartAsync(Action<ClientSeed>? client = null, Action<UserPoolSeed>? pool = null, Action<EmulatorOptions>? options = null)
        => CognitoEmulator.StartAsync(
            o =>
            {
                options?.Invoke(o);
                o.AddUserPool("users", p =>
                {
                    p.AddClient("web", client);
                    p.AddUser("alice", Password, u =>
                    {
                        u.Attributes["email"] = "alice@example.com";
                        u.Attributes["email_verified"] = "true";
                    });
                    pool?.Invoke(p);
                });
            },
            TestContext.Current.CancellationToken);

    public static EmulatedClient Client(this CognitoEmulator emulator, int index = 0) => emulator.UserPools[0].Clients[index];

    public static Task<Answer> SignInAsync(this CognitoEmulator emulator, string username = "alice", string password = Password, EmulatedClient? client = null)
    {
        client ??= emulator.Client();
        var parameters = new JsonObject { ["USERNAME"] = username, ["PASSWORD"] = password };
        if (SrpSignIn.HashOf(client, username) is { } hash)
            parameters["SECRET_HASH"] = hash;
        return emulator.StartFlowAsync(client, "USER_PASSWORD_AUTH", parameters);
    }

    public static Task<Answer> StartFlowAsync(this CognitoEmulator emulator, EmulatedClient client, string flow, JsonObject parameters)
        => emulator.CallAsync("InitiateAuth", new JsonObject { ["ClientId"] = client.Id, ["AuthFlow"] = flow, ["AuthParameters"] = parameters });

    public static Task<Answer> GetUserAsync(this CognitoEmulator emulator, string accessToken)
        => emulator.CallAsync("GetUser", new JsonObject { ["AccessToken"] = accessToken });

    public static string Token(this Answer answer, string name)
    {
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return answer.Text("AuthenticationResult", name);
    }

    /// <summary>Brings a user into a state for which there is no operation yet.</summary>
    public static void Change(this CognitoEmulator emulator, string username, Action<PoolUser> change)
    {
        var pool = emulator.State.UserPools.All[0];
        lock (pool.Gate)
            change(pool.Users.Find(username)!);
    }

    public static void AssertRefused(this Answer answer, string error, string message)
    {
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal($"{error}: {message}", $"{answer.Error}: {answer.Message}");
    }

    public static void AssertNotAuthorized(this Answer answer, string message = "Incorrect username or password.")
        => answer.AssertRefused("NotAuthorizedException", message);
}
