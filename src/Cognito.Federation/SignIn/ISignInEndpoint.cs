using Cognito.Federation.Wire;

namespace Cognito.Federation;

/// <summary>The pair of operations that carries a sign-in.</summary>
internal interface ISignInEndpoint
{
    SignInSide Side { get; }

    /// <summary>The operation that starts, for errors.</summary>
    string StartOperation { get; }

    /// <summary>The operation that answers, for errors.</summary>
    string AnswerOperation { get; }

    Task<AuthReply> StartAsync(SignInStart start, SignInProgress progress, CancellationToken cancellationToken);

    Task<AuthReply> AnswerAsync(string challenge, string? ticket, IReadOnlyDictionary<string, string> responses, SignInProgress progress, CancellationToken cancellationToken);
}
