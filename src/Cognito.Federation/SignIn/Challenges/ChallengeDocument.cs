using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Cognito.Federation;

/// <summary>How a challenge is kept.</summary>
internal sealed class ChallengeDocument
{
    private const int CurrentVersion = 1;

    public required int Version { get; init; }

    public string? Name { get; init; }

    public string? Username { get; init; }

    public string? Ticket { get; init; }

    public IReadOnlyDictionary<string, string>? Parameters { get; init; }

    public IReadOnlyList<string>? Choices { get; init; }

    public IReadOnlyDictionary<string, string>? ClientMetadata { get; init; }

    public string? AnalyticsEndpointId { get; init; }

    public bool IsAdministrators { get; init; }

    public DeviceDocument? Device { get; init; }

    public string? TotpSecret { get; init; }

    public static string Write(ChallengeState state) => JsonSerializer.Serialize(
        new ChallengeDocument
        {
            Version = CurrentVersion,
            Name = state.Name,
            Username = state.Username,
            Ticket = state.Ticket?.Reveal(),
            Parameters = state.Parameters,
            Choices = state.Choices.Count == 0 ? null : state.Choices,
            ClientMetadata = state.Context.ClientMetadata.Count == 0 ? null : state.Context.ClientMetadata,
            AnalyticsEndpointId = state.Context.AnalyticsEndpointId,
            IsAdministrators = state.Side == SignInSide.Administrator,
            Device = state.Device is { } device ? DeviceDocument.Of(device) : null,
            TotpSecret = state.TotpSecret?.Reveal(),
        },
        ChallengeDocumentJson.Default.ChallengeDocument);

    public static ChallengeState Read(string json)
    {
        try
        {
            return (JsonSerializer.Deserialize(json, ChallengeDocumentJson.Default.ChallengeDocument)
                ?? throw new FormatException("The text is not a kept challenge: expected a JSON object, got null.")).ToState();
        }
        catch (JsonException e)
        {
            // The parser's message may quote the text; its position does not.
            throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"The text is not a kept challenge: not the JSON that was expected, at line {e.LineNumber + 1 ?? 1}, byte {e.BytePositionInLine ?? 0}."));
        }
    }

    private ChallengeState ToState()
    {
        if (Version != CurrentVersion)
            throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"The challenge was kept in another form: expected version {CurrentVersion}, got {Version}. A later version of this library wrote it."));
        var context = new RequestContext { AnalyticsEndpointId = AnalyticsEndpointId };
        return new ChallengeState(
            Required(Name, "name"),
            Required(Username, "username"),
            string.IsNullOrEmpty(Ticket) ? null : new SignInTicket(Ticket),
            Parameters ?? new Dictionary<string, string>(),
            ClientMetadata is null ? context : context with { ClientMetadata = ClientMetadata })
        {
            Side = IsAdministrators ? SignInSide.Administrator : SignInSide.User,
            Choices = Choices ?? [],
            Device = Device?.ToDevice(),
            TotpSecret = string.IsNullOrEmpty(TotpSecret) ? null : new Secret(TotpSecret),
        };
    }

    private static string Required(string? value, string member) =>
        string.IsNullOrEmpty(value) ? throw new FormatException($"The text is not a kept challenge: expected a member '{member}', got none.") : value;
}

/// <summary>Writes and reads kept challenges.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ChallengeDocument))]
internal sealed partial class ChallengeDocumentJson : JsonSerializerContext;
