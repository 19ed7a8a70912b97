using System.Reflection;
using System.Text.Json.Serialization.Metadata;
using Cognito.Federation.Emulator;
using Cognito.Federation.Wire;

namespace Cognito.Federation.Scenarios.Members;

/// <summary>Every operation that the library sends, and every operation that the emulator answers.</summary>
internal static class Contracts
{
    /// <summary>Found where they lie: in static fields of the library's types.</summary>
    public static IReadOnlyList<Contract> OfLibrary { get; } =
    [
        .. from type in typeof(IAwsCredentialBroker).Assembly.GetTypes()
           where !type.ContainsGenericParameters
           from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
           where field.FieldType.IsGenericType && field.FieldType.GetGenericTypeDefinition() == typeof(WireOperation<,>)
           select OfField(field),
    ];

    public static IReadOnlyList<Contract> OfEmulator { get; } =
        [.. OperationCatalog.All.Select(operation => new Contract(operation.Target, operation.RequestType, operation.ResponseType))];

    private static Contract OfField(FieldInfo field)
    {
        var operation = field.GetValue(null) ?? throw new InvalidOperationException($"{field.DeclaringType!.Name}.{field.Name} is null.");
        return new Contract(Get<string>(operation, "Target"), Get<JsonTypeInfo>(operation, "Request"), Get<JsonTypeInfo>(operation, "Response"));
    }

    private static T Get<T>(object operation, string property) => (T)operation.GetType().GetProperty(property)!.GetValue(operation)!;
}
