using System.Text;
using Cognito.Federation.Wire;

namespace Cognito.Federation.Administration;

/// <summary>A device of a user, as administrators see it.</summary>
public sealed record AdminDevice
{
    /// <summary>The key, which names the device to Cognito.</summary>
    public required string Key { get; init; }

    /// <summary>Attributes by their Cognito names: <c>device_name</c>, <c>device_status</c>, <c>last_ip_used</c>.</summary>
    public required IReadOnlyDictionary<string, string> Attributes { get; init; }

    /// <summary>When it was first seen.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTimeOffset ModifiedAt { get; init; }

    /// <summary>When somebody last signed in with it; null when Cognito does not say.</summary>
    public DateTimeOffset? LastSignInAt { get; init; }

    /// <summary>The name that it was given; null for none.</summary>
    public string? Name => Attributes.GetValueOrDefault("device_name");

    internal static AdminDevice From(AdminDeviceEntry entry, string operation)
    {
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in entry.DeviceAttributes ?? [])
            attributes[pair.Name] = pair.Value ?? "";
        return new AdminDevice
        {
            Key = entry.DeviceKey ?? throw ErrorTranslation.Unreadable(operation, "a device has no key."),
            Attributes = attributes.AsReadOnly(),
            CreatedAt = WireTime.Of(entry.DeviceCreateDate),
            ModifiedAt = WireTime.Of(entry.DeviceLastModifiedDate),
            LastSignInAt = WireTime.Find(entry.DeviceLastAuthenticatedDate),
        };
    }

    private bool PrintMembers(StringBuilder builder)
    {
        builder.Append("Attributes = ").Append(Attributes.Count).Append(" entries");
        return true;
    }
}
