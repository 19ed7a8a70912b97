using Cognito.Federation.Wire;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Cognito.Federation;

/// <summary>A verifier of tokens, without a dependency-injection container. With one, <c>AddTokenVerifier</c> registers the same as <see cref="ITokenVerifier"/>.</summary>
/// <remarks>Thread-safe; keep one for the life of the application, since the pools' keys are kept in it. It holds no connection of its own, so there is nothing to dispose.</remarks>
public sealed class TokenVerifier : ITokenVerifier
{
    private readonly TokenVerifierOptions _options;
    private readonly TokenRules _rules;
    private readonly VerifiedTokenCache? _cache;
    private readonly TimeProvider _time;

    internal TokenVerifier(TokenVerifierSettings settings, HttpMessageInvoker http, TimeProvider time, ILoggerFactory loggers)
    {
        _options = settings.Options;
        _time = time;
        _rules = new TokenRules(_options.TokenUse!.Value, _options.ClockSkew, _options.Scopes, _options.Groups);
        Issuers = new TrustedIssuers(settings.Pools, http, time, loggers.CreateLogger<TokenVerifier>());
        _cache = _options.CachedTokens > 0 ? new VerifiedTokenCache(_options.CachedTokens) : null;
    }

    /// <summary>Makes a verifier.</summary>
    /// <param name="options">What it accepts.</param>
    /// <param name="timeProvider">The clock. Default: the system's.</param>
    /// <param name="loggerFactory">Where to log. Default: nowhere.</param>
    /// <param name="handler">Fetches the keys; stays the caller's to dispose. Default: one handler that everything of this library in the process shares.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">The options are wrong: all faults at once, each with what was expected, what came, and the fix.</exception>
    public static TokenVerifier Create(TokenVerifierOptions options, TimeProvider? timeProvider = null, ILoggerFactory? loggerFactory = null, HttpMessageHandler? handler = null) =>
        new(TokenVerifierSettings.From(options),
            handler is null ? SharedHttp.Invoker : new HttpMessageInvoker(handler, disposeHandler: false),
            timeProvider ?? TimeProvider.System,
            loggerFactory ?? NullLoggerFactory.Instance);

    internal TrustedIssuers Issuers { get; }

    internal TimeSpan ClockSkew => _options.ClockSkew;

    internal DateTimeOffset Now => _time.GetUtcNow();

    /// <inheritdoc/>
    public ValueTask<TokenVerdict> VerifyAsync(string token, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(token);
        if (cancellationToken.IsCancellationRequested)
            return ValueTask.FromCanceled<TokenVerdict>(cancellationToken);
        if (_cache?.Find(token, Now) is { } known)
            return FinishAsync(_rules.CheckTime(known.Claims, Now) is { } untimely ? (TokenVerdict)untimely : known, isCached: true, cancellationToken);
        var prepared = PrepareAsync(token, cancellationToken);
        return prepared.IsCompletedSuccessfully
            ? FinishAsync(Judge(token, prepared.Result), isCached: false, cancellationToken)
            : WaitForKeyAsync(token, prepared, cancellationToken);
    }

    /// <summary>Takes a token apart, and finds the pool that it names and the key that it says to be signed with. Nothing is verified.</summary>
    internal ValueTask<PreparedToken> PrepareAsync(string token, CancellationToken cancellationToken)
    {
        if (!CompactToken.TryRead(token, out var compact, out var refused))
            return new(PreparedToken.Refused(refused));
        var name = compact.Payload.Claims.Text("iss");
        if (Issuers.Find(name) is not { } issuer)
            return new(PreparedToken.Refused(new TokenRefused(TokenCheck.Issuer, Issuers.Names, CompactToken.Shown(name))));
        if (compact.KeyId is not { } keyId)
            return new(PreparedToken.WithoutKey(null));
        var key = issuer.Keys.FindAsync(keyId, cancellationToken);
        return key.IsCompletedSuccessfully ? new(PreparedToken.Of(compact, issuer, key.Result)) : WaitAsync(compact, issuer, key);
    }

    /// <summary>Judges the claims of a token whose signature, issuer and time are right, and asks the application's own checks.</summary>
    internal ValueTask<TokenVerdict> JudgeClaimsAsync(TokenPayload payload, TrustedIssuer issuer, CancellationToken cancellationToken) =>
        FinishAsync(_rules.JudgeClaims(payload, issuer), isCached: false, cancellationToken);

    private static async ValueTask<PreparedToken> WaitAsync(CompactToken compact, TrustedIssuer issuer, ValueTask<SigningKey?> key) =>
        PreparedToken.Of(compact, issuer, await key.ConfigureAwait(false));

    private async ValueTask<TokenVerdict> WaitForKeyAsync(string token, ValueTask<PreparedToken> prepared, CancellationToken cancellationToken) =>
        await FinishAsync(Judge(token, await prepared.ConfigureAwait(false)), isCached: false, cancellationToken).ConfigureAwait(false);

    private TokenVerdict Judge(string token, in PreparedToken prepared)
    {
        var (compact, issuer, key, refused) = prepared;
        if (refused is not null)
            return refused;
        if (compact!.ReadSignature() is not { } signature)
            return new TokenRefused(TokenCheck.Format, "a signature in base64url", "something else");
        if (!key!.Verifies(compact.Content, signature))
            return new TokenRefused(TokenCheck.Signature, "a signature of header and payload by the key that the header names", "another");
        var now = Now;
        var verdict = _rules.Judge(compact.Payload, issuer!, now);
        if (verdict is VerifiedToken verified)
            _cache?.Add(token, verified, issuer!.Keys, key, now);
        return verdict;
    }

    private ValueTask<TokenVerdict> FinishAsync(TokenVerdict verdict, bool isCached, CancellationToken cancellationToken) =>
        verdict is VerifiedToken token && (_options.Checks.Count > 0 || _options.RevocationChecks.Count > 0)
            ? FinishAskedAsync(token, isCached, cancellationToken)
            : new(Counted(verdict, isCached));

    private async ValueTask<TokenVerdict> FinishAskedAsync(VerifiedToken token, bool isCached, CancellationToken cancellationToken) =>
        Counted(await AskAsync(token, cancellationToken).ConfigureAwait(false), isCached);

    private static TokenVerdict Counted(TokenVerdict verdict, bool isCached)
    {
        Telemetry.TokenVerified((verdict as TokenRefused)?.Check, isCached);
        return verdict;
    }

    private async ValueTask<TokenVerdict> AskAsync(VerifiedToken token, CancellationToken cancellationToken)
    {
        foreach (var (name, check) in _options.Checks)
        {
            if (!check(token))
                return new TokenRefused(TokenCheck.Custom, name, null);
        }
        foreach (var check in _options.RevocationChecks)
        {
            if (await check.IsRevokedAsync(token, cancellationToken).ConfigureAwait(false))
                return new TokenRefused(TokenCheck.Revocation, "a token that was not revoked", "one that was");
        }
        return token;
    }
}
