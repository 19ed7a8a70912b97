namespace Cognito.Federation.Wire;

/// <summary>Holds calls back, so that the account stays within the service's quotas.</summary>
internal interface ICallPace
{
    /// <summary>Waits for the turn of one call.</summary>
    /// <param name="operation">The AWS operation.</param>
    /// <param name="atMost">How long to wait at most.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>How long it took, in ticks of the clock's timestamps; 0 for at once.</returns>
    /// <exception cref="CognitoServiceException">The turn would come later than that; transient.</exception>
    ValueTask<long> WaitAsync(string operation, TimeSpan atMost, CancellationToken cancellationToken);
}
