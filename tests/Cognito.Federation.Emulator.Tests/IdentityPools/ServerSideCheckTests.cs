using System.Text.Json.Nodes;

namespace Cognito.Federation.Emulator.Tests;

/// <summary>A pool that asks the user pool whether people are still signed in.</summary>
public sealed class ServerSideCheckTests
{
    [Theory]
    [InlineData("AdminUserGlobalSignOut")]
    [InlineData("AdminDisableUser")]
    [InlineData("AdminDeleteUser")]
    public async Task Whoever_is_signed_out_disabled_or_deleted_gets_no_more_credentials(string operation)
    {
        await using var emulator = await StartAsync(isChecked: true);
        var login = await emulator.UserLoginAsync();
        var bob = await emulator.UserLoginAsync("bob");
        var (id, credentials) = await emulator.CredentialsOfAsync(login);

        await emulator.CallSignedAsync(operation, new JsonObject { ["UserPoolId"] = emulator.PoolId(), ["Username"] = "alice" }).Ok();

        await emulator.GetCredentialsAsync(id, login).Fails("NotAuthorizedException", "Invalid login token. The user is signed out or deleted.");
        await emulator.OpenIdTokenAsync(id, login).Fails("NotAuthorizedException");
        Assert.Equal(id, await emulator.IdOfAsync(login));
        (await emulator.GetCredentialsAsync(await emulator.IdOfAsync(bob), bob)).Succeeded();
        // What was given before lives on.
        using var sts = emulator.Sts(credentials);
        await sts.GetCallerIdentityAsync(new(), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_pool_that_does_not_ask_takes_the_token_until_it_expires()
    {
        await using var emulator = await StartAsync(isChecked: false);
        var login = await emulator.UserLoginAsync();
        await emulator.CallSignedAsync("AdminUserGlobalSignOut", new JsonObject { ["UserPoolId"] = emulator.PoolId(), ["Username"] = "alice" }).Ok();

        await emulator.CredentialsOfAsync(login);
    }

    [Fact]
    public async Task Whoever_signs_in_again_gets_credentials_again()
    {
        await using var emulator = await StartAsync(isChecked: true);
        await emulator.UserLoginAsync();
        await emulator.CallSignedAsync("AdminUserGlobalSignOut", new JsonObject { ["UserPoolId"] = emulator.PoolId(), ["Username"] = "alice" }).Ok();

        await emulator.CredentialsOfAsync(await emulator.UserLoginAsync());
    }

    private static Task<CognitoEmulator> StartAsync(bool isChecked) => CognitoEmulator.StartAsync(
        o => o.AddUserPool("users", static p => p.AddClient("web").AddUser("alice", Pools.Password).AddUser("bob", Pools.Password))
            .AddIdentityPool("app", p => p.AllowClassicFlow().TrustUserPool("users", "web", isChecked)),
        TestContext.Current.CancellationToken);
}
