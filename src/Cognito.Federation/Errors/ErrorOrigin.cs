namespace Cognito.Federation;

/// <summary>Where an error came from: what every exception tells of it, whatever its kind.</summary>
/// <param name="Operation">The AWS operation.</param>
/// <param name="RequestId">AWS's id of the request.</param>
/// <param name="ServiceErrorType">The error type as the service named it.</param>
/// <param name="ServiceMessage">The service's own words.</param>
/// <param name="TriggerMessage">The words of a Lambda trigger that refused.</param>
internal readonly record struct ErrorOrigin(string? Operation, string? RequestId, string? ServiceErrorType, string? ServiceMessage, string? TriggerMessage)
{
    // The service's words may quote what was sent.
    private bool PrintMembers(System.Text.StringBuilder builder)
    {
        builder.Append("Operation = ").Append(Operation).Append(", ServiceErrorType = ").Append(ServiceErrorType).Append(", RequestId = ").Append(RequestId);
        return true;
    }
}
