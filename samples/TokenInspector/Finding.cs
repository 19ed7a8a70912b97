using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TokenInspector;

/// <summary>One line of output.</summary>
/// <param name="Valid">Whether the token passed every check.</param>
/// <param name="Use">What the token says of itself: <c>id</c> or <c>access</c>.</param>
/// <param name="Check">The check that failed.</param>
/// <param name="Expected">What it wanted.</param>
/// <param name="Actual">What came.</param>
/// <param name="ExpiresAt">When a valid token ends.</param>
internal sealed record Finding(bool Valid, string? Use, string? Check, string? Expected, string? Actual, DateTimeOffset? ExpiresAt);

[JsonSerializable(typeof(Finding))]
internal sealed partial class FindingJson : JsonSerializerContext
{
    /// <summary>Writes what stands in the line for people: quotes and letters of all alphabets as they are.</summary>
    public static FindingJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
