using System.Net;

namespace Cognito.Federation;

/// <summary>An error as a service told it.</summary>
/// <param name="Operation">The AWS operation.</param>
/// <param name="Type">The error type, such as <c>NotAuthorizedException</c>; empty when the reply named none.</param>
/// <param name="Message">The service's own words.</param>
/// <param name="StatusCode">The HTTP status.</param>
/// <param name="RequestId">AWS's id of the request.</param>
/// <param name="RetryAfter">How long the service asked to wait.</param>
internal readonly record struct ServiceError(string Operation, string Type, string? Message, HttpStatusCode StatusCode, string? RequestId, TimeSpan? RetryAfter)
{
    // The service's words may quote what was sent.
    private bool PrintMembers(System.Text.StringBuilder builder)
    {
        builder.Append("Operation = ").Append(Operation).Append(", Type = ").Append(Type).Append(", RequestId = ").Append(RequestId);
        return true;
    }
}
