using Cognito.Federation.Wire;

namespace Cognito.Federation;

/// <summary>Registers an authenticator app in the middle of a sign-in, where nobody is signed in yet.</summary>
internal sealed class TotpSetup(UserPoolContext pool)
{
    /// <summary>Asks for the secret of a new app.</summary>
    public async Task<TotpSetupChallenge> BeginAsync(ChallengeState state, CancellationToken cancellationToken)
    {
        var reply = await pool.SendAsync(FactorOperations.AssociateSoftwareToken, new AssociateSoftwareTokenCall { Session = Ticket(state) }, cancellationToken).ConfigureAwait(false);
        return new TotpSetupChallenge(state with { Ticket = Next(state, reply.Session), TotpSecret = reply.Secret() });
    }

    /// <summary>Proves that the app makes the right codes.</summary>
    /// <returns>The ticket with which the sign-in goes on: the one of this reply, not the challenge's.</returns>
    public async Task<string> VerifyAsync(ChallengeState state, string code, string? friendlyName, CancellationToken cancellationToken)
    {
        var call = new VerifySoftwareTokenCall { Session = Ticket(state), UserCode = code, FriendlyDeviceName = friendlyName };
        var reply = await pool.SendAsync(FactorOperations.VerifySoftwareToken, call, cancellationToken).ConfigureAwait(false);
        reply.ThrowIfWrong();
        return Next(state, reply.Session)!.Value.Reveal();
    }

    private static SignInTicket? Next(ChallengeState state, string? session) => string.IsNullOrEmpty(session) ? state.Ticket : new SignInTicket(session);

    private static string Ticket(ChallengeState state) =>
        state.Ticket?.Reveal() ?? throw new InvalidOperationException("The challenge has no ticket, so no authenticator app can be set up with it. Start the sign-in over.");
}
