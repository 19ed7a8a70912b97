using Cognito.Federation.Emulator.Tests.SignIn;

namespace Cognito.Federation.Emulator.Tests.Passwords;

/// <summary>Clients that hide who exists say of a stranger, of a disabled user and of one without a contact what they say of everybody.</summary>
public sealed class HiddenResetTests
{
    private static readonly Dictionary<string, Action<CognitoEmulator>> Cases = new(StringComparer.Ordinal)
    {
        ["nobody"] = static _ => { },
        ["disabled"] = static e => e.Change("disabled", u => u.Enabled = false),
        ["unverified"] = static e => e.Change("unverified", u => u.SetAttribute("email_verified", "false")),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_code_seems_to_be_sent_to_the_same_place_each_time(string name)
    {
        await using var emulator = await StartAsync(name);
        var real = await emulator.ForgotAsync().Ok();

        var first = await emulator.ForgotAsync(name).Ok();
        var second = await emulator.ForgotAsync(name).Ok();

        Assert.Equal(first.Body, second.Body);
        Assert.Equal(real.Text("CodeDeliveryDetails", "DeliveryMedium"), first.Text("CodeDeliveryDetails", "DeliveryMedium"));
        Assert.Equal(real.Text("CodeDeliveryDetails", "AttributeName"), first.Text("CodeDeliveryDetails", "AttributeName"));
        Assert.Matches(@"^[a-z]\*\*\*@[a-z]\*\*\*$", first.Text("CodeDeliveryDetails", "Destination"));
        Assert.Single(emulator.Outbox.All);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task No_code_is_right_and_without_asking_there_is_none(string name)
    {
        await using var emulator = await StartAsync(name);
        await emulator.ConfirmForgotAsync("123456", name).Fails("ExpiredCodeException", "Invalid code provided, please request a code again.");

        await emulator.ForgotAsync(name).Ok();

        await emulator.ConfirmForgotAsync("123456", name).Fails("CodeMismatchException", "Invalid verification code provided, please try again.");
        emulator.Clock.Advance(TimeSpan.FromHours(1));
        await emulator.ConfirmForgotAsync("123456", name).Fails("ExpiredCodeException");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_limits_are_those_of_a_user(string name)
    {
        await using var emulator = await StartAsync(name);
        for (var i = 0; i < 5; i++)
        {
            await emulator.ForgotAsync(name).Ok();
            await emulator.ConfirmForgotAsync("123456", name).Fails("CodeMismatchException");
        }

        await emulator.ForgotAsync(name.ToUpperInvariant()).Fails("LimitExceededException");
        await emulator.ConfirmForgotAsync("123456", name).Fails("LimitExceededException");
    }

    [Fact]
    public async Task A_code_that_was_sent_before_the_user_was_disabled_is_wrong()
    {
        await using var emulator = await StartAsync("nobody");
        await emulator.ForgotAsync().Ok();
        emulator.Change("alice", u => u.Enabled = false);

        await emulator.ConfirmForgotAsync(emulator.Code()).Fails("CodeMismatchException");
    }

    [Theory]
    [InlineData("nobody@x.org", "EMAIL", "n***@x***")]
    [InlineData("+15550009876", "SMS", "+*******9876")]
    public async Task A_stranger_who_is_named_by_a_contact_seems_to_get_the_code_there(string name, string medium, string destination)
    {
        await using var emulator = await StartAsync("nobody");

        var answer = await emulator.ForgotAsync(name).Ok();

        Assert.Equal((medium, destination), (answer.Text("CodeDeliveryDetails", "DeliveryMedium"), answer.Text("CodeDeliveryDetails", "Destination")));
    }

    private static async Task<CognitoEmulator> StartAsync(string name)
    {
        var emulator = await SignInCalls.StartAsync(pool: p =>
        {
            foreach (var user in new[] { "disabled", "unverified" })
            {
                p.AddUser(user, SignInCalls.Password, u =>
                {
                    u.Attributes["email"] = user + "@example.com";
                    u.Attributes["email_verified"] = "true";
                });
            }
        });
        Cases[name](emulator);
        return emulator;
    }
}
