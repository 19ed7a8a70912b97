using System.Collections.Immutable;

namespace Cognito.Federation;

/// <summary>Brings the news of sign-outs from the user directory to the brokers of the same application, which forget the person's AWS credentials.</summary>
internal sealed class SignOutNotices
{
    private ImmutableArray<Func<CacheKey, CancellationToken, ValueTask>> _listeners = [];

    /// <param name="forget">Forgets a person; never fails because of others.</param>
    public void Listen(Func<CacheKey, CancellationToken, ValueTask> forget) => ImmutableInterlocked.Update(ref _listeners, static (all, one) => all.Add(one), forget);

    /// <summary>Tells that a user signed out.</summary>
    /// <param name="providerName">The pool's <c>Logins</c> key.</param>
    /// <param name="issuer">The configured issuer.</param>
    /// <param name="subject">The user; null when nobody knows, and nobody is told.</param>
    public async ValueTask TellAsync(string providerName, string issuer, string? subject)
    {
        if (subject is null)
            return;
        foreach (var form in UserPoolIssuer.FormsOf(issuer, providerName))
        {
            foreach (var forget in _listeners)
                await forget(LoginKeys.PersonOf(providerName, form, subject), CancellationToken.None).ConfigureAwait(false);
        }
    }
}
