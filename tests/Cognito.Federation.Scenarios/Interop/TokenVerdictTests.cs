using System.Diagnostics;
using System.Globalization;
using Cognito.Federation.Testing;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Cognito.Federation.Scenarios;

/// <summary>The same tokens before three judges: this library, aws-jwt-verify and Microsoft.IdentityModel.</summary>
public sealed class TokenVerdictTests : IDisposable
{
    /// <summary>What this library refuses and another accepts, on purpose: attack by attack, with what the other does not look at.</summary>
    private static readonly Dictionary<string, string> StricterThanAws = new(StringComparer.Ordinal)
    {
        ["a critical extension"] = "crit is ignored",
        ["an unencoded payload"] = "crit is ignored",
        ["a signature written in another way"] = "spare bits are ignored",
        ["padding"] = "padding is ignored",
        ["the header names alg twice"] = "the last of two names wins",
        ["sub twice"] = "the last of two names wins",
        ["exp twice, once in escapes"] = "the last of two names wins",
        ["a name twice deep inside"] = "the last of two names wins",
        ["huge JSON"] = "longer tokens are taken",
        ["a payload that is not UTF-8"] = "broken text is repaired",
        ["exp beyond the calendar"] = "any number is a moment",
        ["without exp"] = "exp need not be there",
        ["without sub"] = "sub is not asked for",
        ["without iat"] = "iat is not asked for",
        ["an ID token without cognito:username"] = "cognito:username is not asked for",
        ["groups as a text"] = "the type of groups is not looked at",
        ["groups that hold a list"] = "the type of groups is not looked at",
    };

    /// <inheritdoc cref="StricterThanAws"/>
    private static readonly Dictionary<string, string> StricterThanMicrosoft = new(StringComparer.Ordinal)
    {
        ["a critical extension"] = "crit is ignored",
        ["an unencoded payload"] = "crit is ignored",
        ["padding"] = "padding is ignored",
        ["the header names alg twice"] = "the last of two names wins",
        ["something behind the header's JSON"] = "reading ends with the object",
        ["sub twice"] = "the last of two names wins",
        ["exp twice, once in escapes"] = "the last of two names wins",
        ["a name twice deep inside"] = "the last of two names wins",
        ["huge JSON"] = "longer tokens are taken",
        ["exp as a text"] = "a text is read as a number",
        ["nbf as a text"] = "a text is read as a number",
        ["without sub"] = "sub is not asked for",
        ["without iat"] = "iat is not asked for",
        ["sub as a number"] = "a number is read as a text",
        ["an ID token without cognito:username"] = "cognito:username is not asked for",
        ["groups as a text"] = "the type of groups is not looked at",
        ["groups that hold a list"] = "the type of groups is not looked at",
        ["scope as a list"] = "the type of scope is not looked at",
    };

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    [Trait("Kind", "Heavy")]
    public async Task Two_thousand_tokens_get_the_verdicts_of_aws_jwt_verify()
    {
        var forge = new TokenForge(MutatedTokens.Now);
        var tokens = MutatedTokens.Make(forge).ToList();
        var jwks = _folder.Write("jwks.json", forge.Jwks);
        var input = _folder.Write("tokens.jsonl", string.Join('\n', tokens.Select(token => MutatedTokens.Line(token.Use, token.Token))) + "\n");
        var start = new ProcessStartInfo(External.Node(), ["judge_tokens.mjs", "--tokens", input, "--jwks", jwks, "--pool", TokenForge.PoolId, "--client", TokenForge.ClientId, "--at", MutatedTokens.Now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)])
        {
            WorkingDirectory = Repository.PathOf("tests", "interop"),
        };

        var run = await ChildProcess.RunAsync(start);

        Assert.True(run.ExitCode == 0, run.Errors);
        var theirs = run.Output.TrimEnd('\n').Split('\n').Select(line => line == "accepted").ToList();
        Assert.Equal(tokens.Count, theirs.Count);
        var ours = await JudgeAsync(forge, tokens);
        AssertAlike(tokens, ours, theirs, StricterThanAws);
    }

    [Fact]
    [Trait("Kind", "Heavy")]
    public async Task Two_thousand_tokens_get_the_verdicts_of_Microsoft_IdentityModel_with_the_checks_that_it_lacks()
    {
        var forge = new TokenForge(MutatedTokens.Now);
        var tokens = MutatedTokens.Make(forge).ToList();
        var theirs = new List<bool>();
        foreach (var (_, use, token) in tokens)
            theirs.Add(await IsAcceptedByMicrosoftAsync(forge, use, token));

        var ours = await JudgeAsync(forge, tokens);

        AssertAlike(tokens, ours, theirs, StricterThanMicrosoft);
    }

    private static async Task<List<bool>> JudgeAsync(TokenForge forge, List<(string Name, string Use, string Token)> tokens)
    {
        var verifiers = new Dictionary<string, TokenVerifier> { ["access"] = Verifier(forge, TokenUse.Access), ["id"] = Verifier(forge, TokenUse.Id) };
        var verdicts = new List<bool>();
        foreach (var (_, use, token) in tokens)
            verdicts.Add(await verifiers[use].VerifyAsync(token, Cancel) is VerifiedToken);
        return verdicts;
    }

    private static void AssertAlike(List<(string Name, string Use, string Token)> tokens, List<bool> ours, List<bool> theirs, Dictionary<string, string> stricter)
    {
        // Both verdicts must be there in numbers, or the comparison says nothing.
        Assert.InRange(ours.Count(accepted => accepted), 300, MutatedTokens.Count - 300);
        Assert.Empty(tokens.Where((_, i) => ours[i] && !theirs[i]).Select(token => token.Name));
        // Exactly these: a difference that is gone, or that is new, has to be looked at.
        Assert.Equal(stricter.Keys.Order(StringComparer.Ordinal), tokens.Where((_, i) => !ours[i] && theirs[i]).Select(token => token.Name).Order(StringComparer.Ordinal));
    }

    private static TokenVerifier Verifier(TokenForge forge, TokenUse use) => TokenVerifier.Create(
        new TokenVerifierOptions { TokenUse = use }.AddUserPool(TokenForge.PoolId, pool =>
        {
            pool.ClientIds.Add(TokenForge.ClientId);
            pool.UseKeys(forge.Jwks, fetch: false);
        }),
        new FakeTimeProvider(MutatedTokens.Now));

    private static bool IsText(TokenValidationResult result, string claim, string value) => result.Claims.TryGetValue(claim, out var actual) && actual is string text && text == value;

    // As JwtBearer would be set up by hand, with the two checks that only Cognito's tokens need.
    private static async Task<bool> IsAcceptedByMicrosoftAsync(TokenForge forge, string use, string token)
    {
        var result = await new JsonWebTokenHandler { MapInboundClaims = false }.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = TokenForge.Issuer,
            ValidAlgorithms = ["RS256"],
            IssuerSigningKeys = new JsonWebKeySet(forge.Jwks).GetSigningKeys(),
            TryAllIssuerSigningKeys = false,
            ValidateAudience = use == "id",
            ValidAudience = TokenForge.ClientId,
            LifetimeValidator = static (notBefore, expires, _, _) => expires > MutatedTokens.Now.UtcDateTime.AddSeconds(-30) && !(notBefore > MutatedTokens.Now.UtcDateTime.AddSeconds(30)),
        });
        return result.IsValid && IsText(result, "token_use", use) && (use == "id" || IsText(result, "client_id", TokenForge.ClientId));
    }
}
