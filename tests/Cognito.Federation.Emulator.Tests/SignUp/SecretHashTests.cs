using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Cognito.Federation.Emulator.Tests;

public sealed class SecretHashTests
{
    [Theory]
    [InlineData("SignUp")]
    [InlineData("ConfirmSignUp")]
    [InlineData("ResendConfirmationCode")]
    public async Task A_client_with_a_secret_wants_its_hash_everywhere(string operation)
    {
        await using var emulator = await Pools.StartAsync(client: c => c.GenerateSecret = true, options: o => o.FixedCode = "111111");
        var client = emulator.UserPools[0].Clients[0];
        if (operation != "SignUp")
            await emulator.CallAsync("SignUp", Request("SignUp", client, "alice", Hash(client.Secret!, client.Id, "alice"))).Ok();

        await emulator.CallAsync(operation, Request(operation, client, "alice", null))
            .Fails("NotAuthorizedException", $"Client {client.Id} is configured with secret but SECRET_HASH was not received");
        await emulator.CallAsync(operation, Request(operation, client, "alice", Hash(client.Secret!, client.Id, "bob")))
            .Fails("NotAuthorizedException", $"Unable to verify secret hash for client {client.Id}");
        await emulator.CallAsync(operation, Request(operation, client, "alice", Hash(client.Secret!, client.Id, "alice"))).Ok();
    }

    [Fact]
    public async Task A_hash_for_a_client_without_a_secret_is_refused()
    {
        await using var emulator = await Pools.StartAsync();
        var client = emulator.UserPools[0].Clients[0];
        Assert.Null(client.Secret);
        await emulator.CallAsync("SignUp", Request("SignUp", client, "alice", Hash("secret", client.Id, "alice"))).Fails("NotAuthorizedException");
    }

    private static JsonObject Request(string operation, EmulatedClient client, string username, string? hash)
    {
        var request = new JsonObject { ["ClientId"] = client.Id, ["Username"] = username };
        if (hash is not null)
            request["SecretHash"] = hash;
        if (operation == "SignUp")
        {
            request["Password"] = Pools.Password;
            request["UserAttributes"] = Pools.Attributes(("email", "alice@example.com"));
        }

        if (operation == "ConfirmSignUp")
            request["ConfirmationCode"] = "111111";
        return request;
    }

    private static string Hash(string secret, string clientId, string username) =>
        Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(username + clientId)));
}
