using System.Text.Json;
using Cognito.Federation.Emulator;

namespace Cognito.Federation.Scenarios;

/// <summary>The AWS SDK for JavaScript signs, sends and reads every user pool operation that the emulator has.</summary>
[Trait("Kind", "Heavy")]
public sealed class IndependentSdkTests
{
    private const string Code = "246810";
    private const string Password = "Corr3ct-horse!";
    private const string GuardedUser = "vera";

    [Fact]
    public async Task The_AWS_SDK_for_JavaScript_calls_every_user_pool_operation_and_reads_every_answer()
    {
        await using var emulator = await StartAsync();
        var guarded = emulator.UserPools[0];

        var result = await NodeScript.RunAsync("sdk_operations.mjs",
            ("endpoint", emulator.Url.ToString()),
            ("region", emulator.Region),
            ("code", Code),
            ("guarded", $"{guarded.Id}/{guarded.Clients[0].Id}"),
            ("guarded-user", GuardedUser),
            ("password", Password));

        Assert.Empty(Texts(result, "failed"));
        Assert.Equal(UserPoolOperations.All.Select(operation => operation.Name).Order(StringComparer.Ordinal), Texts(result, "called").Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Texts(JsonElement result, string list) => result.GetProperty(list).EnumerateArray().Select(item => item.GetString()!);

    private static Task<CognitoEmulator> StartAsync() => CognitoEmulator.StartAsync(
        options =>
        {
            options.FixedCode = Code;
            options.AddUserPool("guarded", pool =>
            {
                pool.ThreatProtection.Risk = _ => RiskLevel.Low;
                pool.AddClient("web").AddUser(GuardedUser, Password, user => user.Attributes["email"] = "vera@example.com");
            });
        },
        TestContext.Current.CancellationToken);
}
