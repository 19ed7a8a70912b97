using System.Text.Json;
using System.Text.Json.Serialization;

namespace Cognito.Federation.Wire;

/// <summary>An operation that the library knows nothing of but its name.</summary>
internal static class AnyOperation
{
    private const string Service = "AWSCognitoIdentityProviderService.";

    private static readonly string[] Reading = ["Get", "List", "Describe", "AdminGet", "AdminList"];

    /// <summary>Makes the operation, and checks what it is to send.</summary>
    /// <exception cref="ArgumentException">The name is no name of an operation, or the request is no object.</exception>
    public static WireOperation<JsonElement, JsonDocument> Named(string operation, JsonElement request)
    {
        ArgumentException.ThrowIfNullOrEmpty(operation);
        if (!char.IsAsciiLetterUpper(operation[0]) || !operation.All(char.IsAsciiLetterOrDigit))
            throw new ArgumentException($"Expected the name of an operation of the user pool service, such as 'DescribeUserPool', got '{Shortened.Of(operation)}'.", nameof(operation));
        if (request.ValueKind != JsonValueKind.Object)
            throw new ArgumentException($"Expected a JSON object, got {(request.ValueKind == JsonValueKind.Undefined ? "a JsonElement that was never set" : $"JSON of the kind {request.ValueKind}")}.", nameof(request));
        // A refresh is no read: with rotation it replaces the token.
        var isReading = Reading.Any(verb => operation.StartsWith(verb, StringComparison.Ordinal)) && operation != "GetTokensFromRefreshToken" && operation != "GetUserAttributeVerificationCode";
        return new WireOperation<JsonElement, JsonDocument>(Service + operation, AnyJson.Default.JsonElement, AnyJson.Default.JsonDocument, isReading ? Repeat.Always : Repeat.OnThrottle) { WhenEmpty = JsonDocument.Parse("{}") };
    }
}

/// <summary>JSON as it is.</summary>
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(JsonDocument))]
internal sealed partial class AnyJson : JsonSerializerContext;
