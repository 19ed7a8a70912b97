using System.Text.Json;

namespace Cognito.Federation.Emulator.Tests.Tokens;

public sealed class SpareKeyTests
{
    [Fact]
    public async Task Pools_that_are_there_at_once_have_keys_of_their_own()
    {
        await using (await TwoPoolsAsync())
        {
        }

        await using var first = await TwoPoolsAsync();
        await using var second = await TwoPoolsAsync();

        var keys = new List<string>();
        foreach (var emulator in new[] { first, second })
        {
            foreach (var pool in emulator.UserPools)
                keys.AddRange(JsonDocument.Parse((await emulator.GetAsync($"/{pool.Id}/.well-known/jwks.json")).Body).RootElement.GetProperty("keys").EnumerateArray().Select(key => key.GetProperty("n").GetString()!));
        }

        Assert.Equal(8, keys.Distinct().Count());
    }

    private static Task<CognitoEmulator> TwoPoolsAsync() =>
        CognitoEmulator.StartAsync(o => o.AddUserPool("one").AddUserPool("two"), TestContext.Current.CancellationToken);
}
