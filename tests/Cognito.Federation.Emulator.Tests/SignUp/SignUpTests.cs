using System.Net;
using System.Text.Json.Nodes;

namespace Cognito.Federation.Emulator.Tests;

public sealed class SignUpTests
{
    private const string Password = "Correct-Horse-1";

    [Fact]
    public async Task A_person_signs_up_gets_a_code_by_mail_and_confirms()
    {
        await using var emulator = await CognitoEmulator.StartAsync(o => o.AddUserPool("users", p => p.AddClient("web")), TestContext.Current.CancellationToken);
        var client = emulator.UserPools[0].Clients[0].Id;

        var signUp = await emulator.CallAsync("SignUp", new JsonObject
        {
            ["ClientId"] = client,
            ["Username"] = "alice",
            ["Password"] = Password,
            ["UserAttributes"] = new JsonArray(new JsonObject { ["Name"] = "email", ["Value"] = "alice@example.com" }),
        });

        Assert.Equal(HttpStatusCode.OK, signUp.Status);
        Assert.Equal("false", signUp.Text("UserConfirmed"));
        Assert.True(Guid.TryParse(signUp.Text("UserSub"), out _));
        Assert.Equal("a***@e***", signUp.Text("CodeDeliveryDetails", "Destination"));
        Assert.Equal("EMAIL", signUp.Text("CodeDeliveryDetails", "DeliveryMedium"));
        Assert.Equal("email", signUp.Text("CodeDeliveryDetails", "AttributeName"));

        var message = emulator.Outbox.Latest("alice@example.com");
        Assert.Equal(MessagePurpose.SignUp, message.Purpose);
        Assert.Matches("^[0-9]{6}$", message.Code);

        var confirm = await emulator.CallAsync("ConfirmSignUp", new JsonObject { ["ClientId"] = client, ["Username"] = "alice", ["ConfirmationCode"] = message.Code });
        Assert.Equal(HttpStatusCode.OK, confirm.Status);
        Assert.Equal("{}", confirm.Body);
    }
}
