using Cognito.Federation.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Cognito.Federation.Tests.Tokens;

/// <summary>A verifier of the forge's pool, with its keys in hand.</summary>
internal static class TokenBench
{
    public static readonly DateTimeOffset Now = new(2030, 1, 2, 3, 4, 5, TimeSpan.Zero);

    /// <summary>One forge for all tests that do not rotate: keys take a moment to make.</summary>
    public static TokenForge Forge { get; } = new(Now);

    public static TokenVerifier Verifier(TokenUse use = TokenUse.Access, Action<TokenVerifierOptions>? configure = null, TimeProvider? time = null)
    {
        var options = new TokenVerifierOptions { TokenUse = use }.AddUserPool(TokenForge.PoolId, pool =>
        {
            pool.ClientIds.Add(TokenForge.ClientId);
            pool.UseKeys(Forge.Jwks, fetch: false);
        });
        configure?.Invoke(options);
        return TokenVerifier.Create(options, time ?? new FakeTimeProvider(Now), handler: new RecordedHandler());
    }

    public static async Task<TokenVerdict> VerdictAsync(this ITokenVerifier verifier, string token) => await verifier.VerifyAsync(token, TestContext.Current.CancellationToken);

    public static async Task<TokenRefused> RefusalAsync(this ITokenVerifier verifier, string token) => Assert.IsType<TokenRefused>(await verifier.VerdictAsync(token));
}
