using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;

namespace Cognito.Federation.Emulator;

/// <summary>The AWS JSON 1.1 services: one path, the operation in <c>X-Amz-Target</c>.</summary>
internal sealed class JsonRoute(EmulatorState state) : IHttpRoute
{
    private const string TargetHeader = "X-Amz-Target";

    public bool Matches(HttpContext context) => context.Request.Headers.ContainsKey(TargetHeader);

    public async Task HandleAsync(HttpContext context)
    {
        var target = context.Request.Headers[TargetHeader].ToString();
        var facts = RequestFacts.Of(context);
        facts.Operation = target[(target.IndexOf('.', StringComparison.Ordinal) + 1)..];
        facts.Service = ServiceOf(target);
        context.Response.Headers["x-amzn-RequestId"] = facts.RequestId;
        context.Response.Headers.Date = state.Clock.GetUtcNow().ToString("R", System.Globalization.CultureInfo.InvariantCulture);

        RefuseWrongShape(context.Request);
        var body = await BodyReader.ReadAsync(context);
        facts.Body = Encoding.UTF8.GetString(body);
        if (!OperationCatalog.ByTarget.TryGetValue(target, out var operation))
            throw new AwsException("UnknownOperationException", $"Unknown operation: {target}");
        state.RateLimits?.Take(target);
        var key = operation.Access == OperationAccess.Signed ? await state.Signatures.VerifyAsync(context, facts.Service) : null;
        facts.Signer = key;
        using var document = Parse(body);
        if (key is not null)
            Authorize(key, facts.Service, operation.Name, document.RootElement);
        var answer = await operation.ExecuteAsync(new OperationContext(state, context, operation.Name), document);
        context.Response.ContentType = AwsError.ContentType;
        context.Response.ContentLength = answer.Length;
        await context.Response.Body.WriteAsync(answer, context.RequestAborted);
    }

    private static string ServiceOf(string target) =>
        target.StartsWith(UserPoolOperations.Prefix, StringComparison.Ordinal) ? "cognito-idp"
        : target.StartsWith(IdentityPoolOperations.Prefix, StringComparison.Ordinal) ? "cognito-identity"
        : "emulator";

    private void Authorize(AccessKey key, string service, string operation, JsonElement body)
    {
        var (action, resource) = ($"{service}:{operation}", PoolArn.Of(state, body));
        if (!key.Allows(action, resource, new Dictionary<string, string>()))
            throw new AwsException("AccessDeniedException", key.WhyDenied(action, resource));
    }

    private static void RefuseWrongShape(HttpRequest request)
    {
        if (!HttpMethods.IsPost(request.Method))
            throw new AwsException("UnknownOperationException", $"Expected POST, got {request.Method}.", 405);
        var mediaType = (request.ContentType ?? "").Split(';')[0].Trim();
        if (!mediaType.Equals(AwsError.ContentType, StringComparison.OrdinalIgnoreCase))
            throw new AwsException("UnknownOperationException", $"Expected content type {AwsError.ContentType}, got '{mediaType}'.", 415);
    }

    private static JsonDocument Parse(byte[] body)
    {
        if (!Utf8.IsValid(body))
            throw new AwsException("SerializationException", "The body is not UTF-8.");
        try
        {
            return JsonDocument.Parse(body.Length == 0 ? "{}"u8.ToArray() : body);
        }
        catch (JsonException e)
        {
            throw new AwsException("SerializationException", FormattableString.Invariant($"The body is not JSON: line {e.LineNumber + 1}, byte {e.BytePositionInLine}."));
        }
    }
}
