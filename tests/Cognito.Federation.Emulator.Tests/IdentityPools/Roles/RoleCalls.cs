using System.Text.Json.Nodes;
using Amazon.SecurityToken.Model;
using Cognito.Federation.Emulator.Tests.SignIn;

namespace Cognito.Federation.Emulator.Tests;

/// <summary>Pools whose tokens choose among roles, and the role that comes of it.</summary>
internal static class RoleCalls
{
    public const string Account = "arn:aws:iam::123456789012:role/";

    /// <summary>Carol is an editor, Dave an editor and an author, Erin an editor and a reader with neither before the other; each group has a role of its name.</summary>
    public static Task<CognitoEmulator> StartAsync(Action<IdentityPoolSeed> pool, Action<EmulatorOptions>? options = null) => CognitoEmulator.StartAsync(
        o =>
        {
            o.AddUserPool("users", p => p.AddClient("web").AddClient("other")
                .AddAttribute("custom:plan")
                .AddGroup("editors", static g => (g.RoleArn, g.Precedence) = (Account + "editor", 2))
                .AddGroup("authors", static g => (g.RoleArn, g.Precedence) = (Account + "author", 1))
                .AddGroup("readers", static g => (g.RoleArn, g.Precedence) = (Account + "reader", 2))
                .AddUser("alice", SignInCalls.Password, static u => u.Attributes["custom:plan"] = "gold")
                .AddUser("bob", SignInCalls.Password)
                .AddUser("carol", SignInCalls.Password, static u => u.Groups.Add("editors"))
                .AddUser("dave", SignInCalls.Password, static u => (u.Groups as List<string>)!.AddRange(["editors", "authors"]))
                .AddUser("erin", SignInCalls.Password, static u => (u.Groups as List<string>)!.AddRange(["editors", "readers"])));
            o.AddIdentityPool("app", p =>
            {
                p.TrustUserPool("users", "web").TrustGoogle(IdentityCalls.GoogleClient).TrustFacebook(IdentityCalls.FacebookApp).AllowGuests().UserRole(policy: null).GuestRole(policy: null);
                pool(p);
            });
            o.AddBucket("uploads");
            options?.Invoke(o);
        },
        TestContext.Current.CancellationToken);

    public static Task<Answer> AskAsync(this CognitoEmulator emulator, string identityId, string? role, params (string Provider, string Token)[] logins)
    {
        var body = new JsonObject { ["IdentityId"] = identityId };
        if (logins.Length > 0)
            body["Logins"] = new JsonObject(logins.Select(static login => KeyValuePair.Create(login.Provider, (JsonNode?)login.Token)));
        if (role is not null)
            body["CustomRoleArn"] = role;
        return emulator.CallIdentityAsync("GetCredentialsForIdentity", body);
    }

    /// <summary>What whoever brings these logins is told, asking for a role or for none.</summary>
    public static async Task<Answer> AskAsync(this CognitoEmulator emulator, string? role, params (string Provider, string Token)[] logins)
        => await emulator.AskAsync(await emulator.IdOfAsync(logins), role is null ? null : Account + role, logins);

    /// <summary>The name of the role that whoever brings these logins plays.</summary>
    public static async Task<string> RoleOfAsync(this CognitoEmulator emulator, string? wanted, params (string Provider, string Token)[] logins)
    {
        using var sts = emulator.Sts((await emulator.AskAsync(wanted, logins)).Succeeded().Credentials());
        return (await sts.GetCallerIdentityAsync(new GetCallerIdentityRequest(), TestContext.Current.CancellationToken)).Arn.Split('/')[1];
    }

    public static string MappingKey(this CognitoEmulator emulator) => $"{emulator.UserPoolProvider()}:{emulator.UserPools[0].Clients[0].Id}";

    public static Task<Answer> SetRolesAsync(this CognitoEmulator emulator, string roleMappings) => emulator.CallIdentitySignedAsync("SetIdentityPoolRoles", new JsonObject
    {
        ["IdentityPoolId"] = emulator.IdentityPoolId(),
        ["Roles"] = new JsonObject { ["authenticated"] = Account + "app-user" },
        ["RoleMappings"] = JsonNode.Parse(roleMappings),
    });
}
