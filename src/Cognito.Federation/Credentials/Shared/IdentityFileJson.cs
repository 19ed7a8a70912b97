using System.Text.Json.Serialization;

namespace Cognito.Federation;

[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class IdentityFileJson : JsonSerializerContext;
