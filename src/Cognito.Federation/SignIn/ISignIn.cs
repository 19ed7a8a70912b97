namespace Cognito.Federation;

/// <summary>A conversation: start with a request, answer each challenge, until the outcome is <see cref="SignedIn"/>.</summary>
public interface ISignIn
{
    /// <summary>Starts a sign-in.</summary>
    /// <returns>What came of it. Whatever a person can get wrong is an outcome, never an exception.</returns>
    /// <exception cref="CognitoServiceException">Throttling, network or configuration.</exception>
    /// <remarks>AWS operations: <c>InitiateAuth</c>, and <c>RespondToAuthChallenge</c> for the SRP proof.</remarks>
    Task<SignInOutcome> StartAsync(SignInRequest request, CancellationToken cancellationToken = default);

    /// <summary>Answers the challenge that an earlier step returned.</summary>
    /// <param name="answer">Made by the challenge itself, so that it cannot be the wrong kind.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="CognitoServiceException">Throttling, network or configuration.</exception>
    /// <remarks>AWS operation: <c>RespondToAuthChallenge</c>.</remarks>
    Task<SignInOutcome> AnswerAsync(ChallengeAnswer answer, CancellationToken cancellationToken = default);
}
