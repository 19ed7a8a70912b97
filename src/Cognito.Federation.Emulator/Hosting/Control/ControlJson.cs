using System.Text.Json;
using System.Text.Json.Serialization;

namespace Cognito.Federation.Emulator;

/// <summary>How the emulator's own pages are written.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = true)]
[JsonSerializable(typeof(HealthPage))]
[JsonSerializable(typeof(IReadOnlyList<OutboxEntry>))]
internal sealed partial class ControlJson : JsonSerializerContext;
