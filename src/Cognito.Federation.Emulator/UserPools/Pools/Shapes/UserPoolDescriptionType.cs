using System.Text.Json.Serialization;

namespace Cognito.Federation.Emulator;

/// <summary>A user pool in a list.</summary>
internal sealed class UserPoolDescriptionType
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public LambdaConfigType LambdaConfig { get; init; } = new();

    [JsonConverter(typeof(EpochSecondsConverter))]
    public DateTimeOffset LastModifiedDate { get; init; }

    [JsonConverter(typeof(EpochSecondsConverter))]
    public DateTimeOffset CreationDate { get; init; }
}
