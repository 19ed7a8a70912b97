using Cognito.Federation.Wire;

namespace Cognito.Federation;

/// <summary>Sign-in by the public operations.</summary>
internal sealed class UserSignInEndpoint(UserPoolContext pool) : ISignInEndpoint
{
    public SignInSide Side => SignInSide.User;

    public string StartOperation => UserPoolOperations.InitiateAuth.Name;

    public string AnswerOperation => UserPoolOperations.RespondToAuthChallenge.Name;

    public async Task<AuthReply> StartAsync(SignInStart start, SignInProgress progress, CancellationToken cancellationToken) =>
        await pool.SendAsync(start.MayRepeat ? UserPoolOperations.InitiateAuth : UserPoolOperations.InitiateAuthOnce, client => new InitiateAuthCall
        {
            AuthFlow = start.Flow,
            AuthParameters = progress.Identify(start.Parameters, client),
            ClientId = client.Id,
            Session = start.Ticket?.Reveal(),
            Context = progress.Context,
        }, cancellationToken).ConfigureAwait(false);

    public async Task<AuthReply> AnswerAsync(string challenge, string? ticket, IReadOnlyDictionary<string, string> responses, SignInProgress progress, CancellationToken cancellationToken) =>
        await pool.SendAsync(UserPoolOperations.RespondToAuthChallenge, client => new RespondToAuthChallengeCall
        {
            ClientId = client.Id,
            ChallengeName = challenge,
            Session = ticket,
            ChallengeResponses = progress.Identify(responses, client),
            Context = progress.Context,
        }, cancellationToken).ConfigureAwait(false);
}
