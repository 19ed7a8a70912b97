using Cognito.Federation.Wire;

namespace Cognito.Federation.Administration;

/// <summary>Sign-in by the administrators' operations, signed with IAM credentials.</summary>
internal sealed class AdminSignInEndpoint(AdministrationContext administration) : ISignInEndpoint
{
    public SignInSide Side => SignInSide.Administrator;

    public string StartOperation => AdminSignInOperations.Initiate.Name;

    public string AnswerOperation => AdminSignInOperations.Respond.Name;

    public async Task<AuthReply> StartAsync(SignInStart start, SignInProgress progress, CancellationToken cancellationToken) =>
        await administration.SendAsync(start.MayRepeat ? AdminSignInOperations.Initiate : AdminSignInOperations.InitiateOnce, client => new AdminInitiateAuthCall
        {
            UserPoolId = administration.PoolId,
            ClientId = client.Id,
            AuthFlow = start.Flow,
            AuthParameters = progress.Identify(start.Parameters, client),
            Session = start.Ticket?.Reveal(),
            Context = progress.Context,
        }, cancellationToken).ConfigureAwait(false);

    public async Task<AuthReply> AnswerAsync(string challenge, string? ticket, IReadOnlyDictionary<string, string> responses, SignInProgress progress, CancellationToken cancellationToken) =>
        await administration.SendAsync(AdminSignInOperations.Respond, client => new AdminRespondToAuthChallengeCall
        {
            UserPoolId = administration.PoolId,
            ClientId = client.Id,
            ChallengeName = challenge,
            ChallengeResponses = progress.Identify(responses, client),
            Session = ticket,
            Context = progress.Context,
        }, cancellationToken).ConfigureAwait(false);
}
