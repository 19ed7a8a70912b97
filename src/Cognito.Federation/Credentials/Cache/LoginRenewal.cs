using Cognito.Federation.Wire;

namespace Cognito.Federation;

/// <summary>Sees to it that the token that goes to the identity pool is worth a call.</summary>
internal sealed class LoginRenewal(IdentityPoolCalls calls)
{
    /// <summary>How long a token must live to be worth a call.</summary>
    public static readonly TimeSpan WorthACall = TimeSpan.FromMinutes(5);

    /// <summary>The login with a token that will do: its own, or a newer one of its source.</summary>
    /// <param name="login">The login as it came.</param>
    /// <param name="isRenewal">Whether there were credentials before.</param>
    /// <param name="cancellationToken">Ends the wait for a newer token.</param>
    public async Task<Login> PrepareAsync(Login login, bool isRenewal, CancellationToken cancellationToken)
    {
        if (login.Token is not { } token)
            return login;
        var left = token.ExpiresAt - calls.ServerTime;
        if (login.Source is null)
            return left is null || left > TimeSpan.Zero ? login : throw Ended(token, isRenewal ? CognitoErrorCode.InteractionRequired : CognitoErrorCode.LoginTokenExpired);
        if (left is null ? !isRenewal : left >= WorthACall)
            return login;
        try
        {
            return await AskAsync(login, new LoginTokenRequest(WorthACall), cancellationToken).ConfigureAwait(false);
        }
        catch (ReauthenticationRequiredException) when (left is null || left > TimeSpan.Zero)
        {
            // There is no newer one, and the one that there is may still do.
            return login;
        }
    }

    /// <summary>The login with another token than the one that was refused; null when its source has no other.</summary>
    public static async Task<Login?> ReplaceAsync(Login login, CancellationToken cancellationToken)
    {
        var next = await AskAsync(login, new LoginTokenRequest(WorthACall, login.Token), cancellationToken).ConfigureAwait(false);
        return next.Token!.HasSameValue(login.Token!) ? null : next;
    }

    private static async Task<Login> AskAsync(Login login, LoginTokenRequest request, CancellationToken cancellationToken)
    {
        var next = login.With(await login.Source!.GetTokenAsync(request, cancellationToken).ConfigureAwait(false));
        var (before, after) = (login.Token!, next.Token!);
        // Whoever waits asked for the first person's credentials.
        if (after.ProviderName != before.ProviderName || !IsSamePerson(next, login))
            throw new InvalidOperationException($"The login-token source of {before.ProviderName} returned a token of another {(after.ProviderName == before.ProviderName ? "person" : "provider")}. A source is one login of one person: make a new one for the next.");
        return next;
    }

    private static bool IsSamePerson(in Login next, in Login before) =>
        (next.Token!.Subject is null && before.Token!.Subject is null) || next.Keys.IsSamePerson(before.Keys);

    /// <summary>The end of a login that came without a source of newer tokens.</summary>
    /// <param name="token">The token that ended.</param>
    /// <param name="code">What to call it: a token that is over when it first comes is expired; one that had credentials needs the person now.</param>
    /// <param name="cause">How the identity pool said so; null where the token says it itself.</param>
    public static ReauthenticationRequiredException Ended(LoginToken token, CognitoErrorCode code, ReauthenticationRequiredException? cause = null)
    {
        var when = token.ExpiresAt is { } end ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $" at {end:u}") : "";
        return new(code,
            $"The login token of {token.ProviderName} ended{when}, and it came without a source of newer ones. Let the person sign in again; where the provider can renew tokens, use FederatedIdentity.From with a source.", cause, cause?.Origin ?? default);
    }
}
