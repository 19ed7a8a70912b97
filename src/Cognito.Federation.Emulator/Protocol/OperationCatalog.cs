namespace Cognito.Federation.Emulator;

/// <summary>Every JSON operation that the emulator answers, by target, with the types it accepts and answers.</summary>
internal static class OperationCatalog
{
    public static IReadOnlyList<JsonOperation> All { get; } = [.. UserPoolOperations.All, .. IdentityPoolOperations.All];

    public static IReadOnlyDictionary<string, JsonOperation> ByTarget { get; } =
        All.ToDictionary(operation => operation.Target, StringComparer.Ordinal);
}
