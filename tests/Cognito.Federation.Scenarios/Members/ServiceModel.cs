using System.Text.Json;

namespace Cognito.Federation.Scenarios.Members;

/// <summary>A service's own description of its operations, in the JSON form that the AWS SDKs are generated from.</summary>
internal sealed class ServiceModel
{
    private readonly JsonElement _root;

    private ServiceModel(JsonElement root) => _root = root;

    /// <summary>What stands before the dot of <c>X-Amz-Target</c>.</summary>
    public string TargetPrefix => _root.GetProperty("metadata").GetProperty("targetPrefix").GetString()!;

    /// <summary>Reads the model of a service from the folder that COGNITO_SERVICE_MODELS names; skips the test when it names none.</summary>
    public static ServiceModel Load(string service)
    {
        var folder = Environment.GetEnvironmentVariable("COGNITO_SERVICE_MODELS");
        Assert.SkipWhen(
            string.IsNullOrEmpty(folder),
            "COGNITO_SERVICE_MODELS is not set: let it name a folder with the services' models (cognito-idp.json, cognito-identity.json, sts.json as in botocore's data) to compare members with them.");
        return Parse(File.ReadAllText(Path.Combine(folder!, service + ".json")));
    }

    public static ServiceModel Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return new ServiceModel(document.RootElement.Clone());
    }

    /// <summary>The names of all operations.</summary>
    public IEnumerable<string> Operations => _root.GetProperty("operations").EnumerateObject().Select(operation => operation.Name);

    /// <summary>The operation of that name; null when the service has none.</summary>
    public ModelOperation? Find(string name)
    {
        if (!_root.GetProperty("operations").TryGetProperty(name, out var operation))
            return null;
        var isUnsigned = operation.TryGetProperty("authtype", out var kind) && kind.GetString() == "none";
        return new ModelOperation(name, isUnsigned, Shape(operation, "input"), Shape(operation, "output"));
    }

    private ModelShape? Shape(JsonElement operation, string side) =>
        operation.TryGetProperty(side, out var reference) ? new ModelShape(_root.GetProperty("shapes"), reference.GetProperty("shape").GetString()!) : null;
}
