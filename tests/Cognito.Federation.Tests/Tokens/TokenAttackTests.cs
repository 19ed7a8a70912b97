using System.Text.Json;
using Cognito.Federation.Testing;
using static Cognito.Federation.Tests.Tokens.TokenBench;

namespace Cognito.Federation.Tests.Tokens;

/// <summary>Each row of tests/vectors/token-attacks.json, made and refused.</summary>
public sealed class TokenAttackTests
{
    private static readonly Dictionary<string, JsonElement> Rows = TokenForge.Rows().ToDictionary(row => TokenForge.Text(row, "name")!, StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. Rows.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task An_attack_is_refused_for_the_right_reason(string name)
    {
        var row = Rows[name];
        var token = Forge.Forge(row);

        var refused = await Of(row).RefusalAsync(token);

        Assert.Equal(TokenForge.Text(row, "check"), refused.Check.ToString());
        Assert.All(token.Split('.').Where(part => part.Length > 16), part => Assert.DoesNotContain(part, refused.ToString(), StringComparison.Ordinal));
        Assert.DoesNotContain(refused.ToString(), char.IsControl);
    }

    [Fact]
    public void Every_check_of_a_token_itself_is_attacked()
    {
        var attacked = Rows.Values.Select(row => Enum.Parse<TokenCheck>(TokenForge.Text(row, "check")!)).Distinct();

        Assert.Equal(Enum.GetValues<TokenCheck>().Except([TokenCheck.Custom, TokenCheck.Revocation]), attacked.Order());
    }

    [Theory]
    [InlineData("access")]
    [InlineData("id")]
    public async Task Unchanged_the_tokens_of_the_attacks_are_valid(string use)
    {
        var row = JsonSerializer.SerializeToElement(new Dictionary<string, string> { ["base"] = use, ["accepts"] = use });

        Assert.IsType<VerifiedToken>(await Of(row).VerdictAsync(Forge.Forge(row)), exactMatch: false);
    }

    private static TokenVerifier Of(JsonElement row) => Verifier(TokenForge.Text(row, "accepts") == "id" ? TokenUse.Id : TokenUse.Access, options =>
    {
        if (TokenForge.Text(row, "scope") is { } scope)
            options.RequireScope(scope);
        if (TokenForge.Text(row, "group") is { } group)
            options.RequireGroup(group);
    });
}
