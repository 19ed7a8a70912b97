namespace Cognito.Federation.Wire;

/// <summary>Sends one operation to one service of one endpoint, with retries, and turns what comes back into a reply or a typed exception.</summary>
internal interface IWireChannel
{
    Task<TResponse> SendAsync<TRequest, TResponse>(WireOperation<TRequest, TResponse> operation, TRequest request, WireAuthorization authorization, CancellationToken cancellationToken)
        where TResponse : class;

    /// <summary>Whether replies come over https or loopback, so that what they hold is known to be the service's own.</summary>
    bool IsTrusted { get; }

    /// <summary>What the server's clock said in its latest <c>Date</c> header, carried on by our own; our own until a reply came.</summary>
    DateTimeOffset ServerTime { get; }

    /// <summary>Whether a reply came, so that <see cref="ServerTime"/> is the server's.</summary>
    bool IsServerTimeKnown { get; }
}
