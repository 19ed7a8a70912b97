using System.Globalization;
using System.Text.Json.Nodes;
using Cognito.Federation.Testing;

namespace Cognito.Federation.Scenarios;

/// <summary>Tokens for several judges: valid ones, every attack, and random changes, the same ones at each run.</summary>
internal static class MutatedTokens
{
    public const int Count = 2_000;

    public static readonly DateTimeOffset Now = new(2030, 1, 2, 3, 4, 5, TimeSpan.Zero);

    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    /// <summary>Each with what it is accepted as, and a name for messages.</summary>
    public static IEnumerable<(string Name, string Use, string Token)> Make(TokenForge forge)
    {
        foreach (var row in TokenForge.Rows().Where(row => TokenForge.Text(row, "scope") is null && TokenForge.Text(row, "group") is null))
            yield return (TokenForge.Text(row, "name")!, TokenForge.Text(row, "accepts") ?? "access", forge.Forge(row));
        // Not random, so that a difference that was found is found again.
        var state = 20300102u;
        uint Next(int below)
        {
            state = (state * 1664525) + 1013904223;
            return (state >> 8) % (uint)below;
        }
        for (var i = 0; i < Count; i++)
        {
            var use = Next(2) == 0 ? "access" : "id";
            var token = use == "id" ? forge.Id(Change(i, Next(12))) : forge.Access(Change(i, Next(12)));
            yield return (string.Create(CultureInfo.InvariantCulture, $"{use} {i}"), Next(8) == 0 ? (use == "id" ? "access" : "id") : use, Next(2) == 0 ? token : Mutate(token, Next));
        }
    }

    public static string Line(string use, string token) => new JsonObject { ["use"] = use, ["token"] = token }.ToJsonString();

    // Half of the changes leave the token valid.
    private static (string, JsonNode?) Change(int i, uint kind) => kind switch
    {
        0 => ("exp", Now.AddSeconds(-31).ToUnixTimeSeconds()),
        1 => ("exp", Now.AddSeconds(-29).ToUnixTimeSeconds()),
        2 => ("nbf", Now.AddSeconds(31).ToUnixTimeSeconds()),
        3 => ("nbf", Now.AddSeconds(29).ToUnixTimeSeconds()),
        4 => ("token_use", "refresh"),
        5 => ("iss", TokenForge.Issuer + "x"),
        6 => ("client_id", "client9"),
        7 => ("aud", "client9"),
        8 => ("aud", TokenForge.ClientId),
        9 => ("custom:note", new string('ä', i % 50)),
        10 => ("cognito:groups", new JsonArray("a", "b")),
        _ => ("jti", string.Create(CultureInfo.InvariantCulture, $"jti-{i}")),
    };

    private static string Mutate(string token, Func<int, uint> next)
    {
        // Not the last letter of the signature, whose spare bits decoders treat differently: that is a row of the attacks.
        var at = (int)next(token.Length - 1);
        var letter = Letters[(int)next(Letters.Length)];
        return next(3) switch
        {
            0 => token[..at] + letter + token[(at + 1)..],
            1 => token[..at] + letter + token[at..],
            _ => token[..at] + token[(at + 1)..],
        };
    }
}
