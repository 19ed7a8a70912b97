using System.Text.Json.Serialization.Metadata;

namespace Cognito.Federation.Wire;

/// <summary>An operation of a service, as data.</summary>
/// <param name="Target">The value of <c>X-Amz-Target</c>, such as <c>AWSCognitoIdentityService.GetId</c>.</param>
/// <param name="Request">How the request is written.</param>
/// <param name="Response">How the reply is read.</param>
/// <param name="Repeat">What may be sent again.</param>
internal sealed record WireOperation<TRequest, TResponse>(string Target, JsonTypeInfo<TRequest> Request, JsonTypeInfo<TResponse> Response, Repeat Repeat)
    where TResponse : class
{
    /// <summary>What a reply without a body means; null where the service promises a body.</summary>
    public TResponse? WhenEmpty { get; init; } = NoReply.Instance as TResponse;

    public string Name { get; } = Target[(Target.IndexOf('.', StringComparison.Ordinal) + 1)..];
}
