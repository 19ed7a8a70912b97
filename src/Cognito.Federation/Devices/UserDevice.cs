using System.Text;

namespace Cognito.Federation;

/// <summary>A device that a user signed in on.</summary>
/// <param name="Key">Cognito's name for it.</param>
/// <param name="Attributes">What Cognito kept of it, by its own names: <c>device_name</c>, <c>device_status</c>, <c>last_ip_used</c>.</param>
/// <param name="CreatedAt">When it was confirmed.</param>
/// <param name="ModifiedAt">When something of it last changed.</param>
/// <param name="LastSignedInAt">When somebody last signed in on it.</param>
public sealed record UserDevice(string Key, IReadOnlyDictionary<string, string> Attributes, DateTimeOffset CreatedAt, DateTimeOffset ModifiedAt, DateTimeOffset? LastSignedInAt)
{
    /// <summary>The name that the application gave it; null for none.</summary>
    public string? Name => Attributes.GetValueOrDefault("device_name");

    /// <summary>The address of its last sign-in; null where Cognito has none.</summary>
    public string? LastIpAddress => Attributes.GetValueOrDefault("last_ip_used");

    /// <summary>Whether it stands for a second factor; null where Cognito does not say.</summary>
    public bool? IsRemembered => Attributes.GetValueOrDefault("device_status") switch
    {
        "remembered" => true,
        "not_remembered" => false,
        _ => null,
    };

    private bool PrintMembers(StringBuilder builder)
    {
        builder.Append("CreatedAt = ").AppendFormat(System.Globalization.CultureInfo.InvariantCulture, "{0:O}", CreatedAt);
        return true;
    }
}
