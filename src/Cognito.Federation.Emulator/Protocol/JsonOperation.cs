using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Cognito.Federation.Emulator;

/// <summary>One operation of an AWS JSON 1.1 service.</summary>
internal abstract class JsonOperation
{
    /// <summary>The value of <c>X-Amz-Target</c>, such as <c>AWSCognitoIdentityProviderService.SignUp</c>.</summary>
    public abstract string Target { get; }

    /// <summary>Whether the service wants this operation signed.</summary>
    public virtual OperationAccess Access => OperationAccess.Anonymous;

    public abstract JsonTypeInfo RequestType { get; }

    public abstract JsonTypeInfo ResponseType { get; }

    /// <summary>The part of <see cref="Target"/> after the dot.</summary>
    public string Name => Target[(Target.IndexOf('.', StringComparison.Ordinal) + 1)..];

    internal abstract Task<byte[]> ExecuteAsync(OperationContext context, JsonDocument body);
}

/// <inheritdoc cref="JsonOperation"/>
internal abstract class JsonOperation<TRequest, TResponse>(JsonTypeInfo<TRequest> request, JsonTypeInfo<TResponse> response) : JsonOperation
    where TRequest : class
    where TResponse : class
{
    public sealed override JsonTypeInfo RequestType => request;

    public sealed override JsonTypeInfo ResponseType => response;

    public abstract Task<TResponse> InvokeAsync(OperationContext context, TRequest request);

    internal sealed override async Task<byte[]> ExecuteAsync(OperationContext context, JsonDocument body)
    {
        var typed = RequestReader.Read(context.Operation, body, request);
        context.UserContext = (typed as IUserContextRequest)?.UserContextData;
        context.Triggers.Read(body);
        var answer = await InvokeAsync(context, typed);
        return answer is NoResponse ? [] : JsonSerializer.SerializeToUtf8Bytes(answer, response);
    }
}
