using System.Collections.Concurrent;

namespace Cognito.Federation;

/// <summary>Remembers, in this process, whose tokens were revoked: whole sign-ins by <c>origin_jti</c>, and users up to a moment. Entries go when the last token that they can concern has ended.</summary>
/// <remarks>
/// <c>UseTokenDenyList</c> feeds it with the sign-outs of this library: <see cref="IUserSessions.RevokeAsync"/>, <see cref="IUserSessions.SignOutEverywhereAsync"/>, <see cref="IUserProfile.DeleteAccountAsync"/>,
/// and what administrators do (sign out, disable, delete). Other processes do not hear of it; feed them through <see cref="DenySignIn"/> and <see cref="DenyUser"/>.
/// </remarks>
public sealed class TokenDenyList : ITokenRevocationCheck
{
    /// <summary>No ID or access token of Cognito lives longer.</summary>
    private static readonly TimeSpan LongestToken = TimeSpan.FromDays(1);

    private const int SweepInterval = 256;

    private readonly TimeProvider _time;
    private readonly ConcurrentDictionary<(UserPoolId Pool, string Id), DateTimeOffset> _signIns = new();
    private readonly ConcurrentDictionary<(UserPoolId Pool, string Name), DateTimeOffset> _users = new();
    private int _added;

    /// <summary>Makes an empty list.</summary>
    /// <param name="timeProvider">The clock. Default: the system's.</param>
    public TokenDenyList(TimeProvider? timeProvider = null) => _time = timeProvider ?? TimeProvider.System;

    /// <summary>How many sign-ins and users are remembered.</summary>
    public int Count => _signIns.Count + _users.Count;

    /// <summary>Denies all tokens of one sign-in.</summary>
    /// <param name="poolId">The user pool.</param>
    /// <param name="originId">Their <see cref="VerifiedToken.OriginId"/>; or the <see cref="VerifiedToken.Id"/> of a single token.</param>
    public void DenySignIn(UserPoolId poolId, string originId)
    {
        ArgumentException.ThrowIfNullOrEmpty(originId);
        _signIns[(poolId, originId)] = _time.GetUtcNow();
        SweepSometimes();
    }

    /// <summary>Denies all tokens of a user that were made up to now.</summary>
    /// <param name="poolId">The user pool.</param>
    /// <param name="name">The user's <see cref="VerifiedToken.Subject"/> or canonical user name; an alias, such as an e-mail address, stands in no token.</param>
    /// <remarks>Tokens count whole seconds: of a sign-in within the same second, the tokens are denied too.</remarks>
    public void DenyUser(UserPoolId poolId, string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        _users[(poolId, name)] = _time.GetUtcNow();
        SweepSometimes();
    }

    /// <inheritdoc/>
    public ValueTask<bool> IsRevokedAsync(VerifiedToken token, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(token);
        return new(IsSignInDenied(token.PoolId, token.OriginId) || IsSignInDenied(token.PoolId, token.Id) || IsUserDenied(token, token.Subject) || IsUserDenied(token, token.Username));
    }

    /// <summary>Denies all tokens of the user of an access token, as <see cref="DenyUser"/> does; nobody's when it does not tell whose it is.</summary>
    internal void DenyUserOf(UserPoolId poolId, AccessToken accessToken)
    {
        if (accessToken.ReadSubject() is { } subject)
            DenyUser(poolId, subject);
    }

    /// <summary>Denies the tokens of a session that was ended: by the sign-in where they name it, else one by one.</summary>
    internal void Deny(UserPoolId poolId, UserSession session)
    {
        foreach (var token in (ReadOnlySpan<string>)[session.IdToken.Reveal(), session.AccessToken.Reveal()])
        {
            if (UnverifiedJwt.TryRead(token, out var jwt, out _) && (jwt.Text("origin_jti") ?? jwt.Text("jti")) is { Length: > 0 } id)
                DenySignIn(poolId, id);
        }
    }

    private bool IsSignInDenied(UserPoolId poolId, string? id) => id is not null && _signIns.ContainsKey((poolId, id));

    private bool IsUserDenied(VerifiedToken token, string? name) => name is not null && _users.TryGetValue((token.PoolId, name), out var until) && token.IssuedAt <= until;

    private void SweepSometimes()
    {
        if (Interlocked.Increment(ref _added) % SweepInterval != 0)
            return;
        var before = _time.GetUtcNow() - LongestToken - LongestToken;
        foreach (var entry in _signIns.Where(entry => entry.Value < before))
            _signIns.TryRemove(entry);
        foreach (var entry in _users.Where(entry => entry.Value < before))
            _users.TryRemove(entry);
    }
}
