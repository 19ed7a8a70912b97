using System.Text.Json;
using System.Text.Json.Serialization;
using Cognito.Federation.Wire;

namespace Cognito.Federation;

/// <summary>How a challenge is kept.</summary>
internal sealed class ChallengeDocument
{
    private static readonly KeptForm<ChallengeDocument> Form = new("challenge", 1, ChallengeDocumentJson.Default.ChallengeDocument);

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
            Version = Form.Version,
            Name = state.Name,
            Username = state.Username,
            Ticket = state.Ticket?.Reveal(),
            Parameters = state.Parameters,
            Choices = state.Choices.Count == 0 ? null : state.Choices,
            ClientMetadata = state.Context.Metadata(),
            AnalyticsEndpointId = state.Context.AnalyticsEndpointId,
            IsAdministrators = state.Side == SignInSide.Administrator,
            Device = state.Device is { } device ? DeviceDocument.Of(device) : null,
            TotpSecret = state.TotpSecret?.Reveal(),
        },
        ChallengeDocumentJson.Default.ChallengeDocument);

    public static ChallengeState Read(string json) => Form.Read(json).ToState();

    private ChallengeState ToState()
    {
        Form.Check(Version);
        var context = new RequestContext { AnalyticsEndpointId = AnalyticsEndpointId };
        return new ChallengeState(
            Form.Required(Name, "name"),
            Form.Required(Username, "username"),
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
}

/// <summary>Writes and reads kept challenges.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ChallengeDocument))]
internal sealed partial class ChallengeDocumentJson : JsonSerializerContext;
