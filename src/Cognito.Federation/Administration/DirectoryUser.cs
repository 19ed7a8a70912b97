using System.Collections.ObjectModel;
using System.Text;
using Cognito.Federation.Wire;

namespace Cognito.Federation.Administration;

/// <summary>A user, as administrators see them, at the moment of reading.</summary>
public sealed record DirectoryUser
{
    /// <summary>The canonical user name: a UUID in pools where people sign up with an e-mail address or a phone number.</summary>
    public required string Username { get; init; }

    /// <summary>Attributes by their Cognito names. In a list that asked for some only, those and <c>sub</c>.</summary>
    public required IReadOnlyDictionary<string, string> Attributes { get; init; }

    /// <summary>Where the user stands.</summary>
    public required UserStatus Status { get; init; }

    /// <summary>Whether the user may sign in.</summary>
    public required bool IsEnabled { get; init; }

    /// <summary>When the user was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the user was last changed.</summary>
    public required DateTimeOffset ModifiedAt { get; init; }

    /// <summary>The second factors that are set up, in the service's words, such as <c>SOFTWARE_TOKEN_MFA</c>. Empty in lists, which do not tell.</summary>
    public IReadOnlyList<string> Factors { get; init; } = [];

    /// <summary>The second factor that sign-ins ask for first; null when there is none, and in lists.</summary>
    public string? PreferredFactor { get; init; }

    /// <summary>The user's <c>sub</c>: the one id that never changes.</summary>
    public string Subject => Attributes["sub"];

    /// <summary>The e-mail address, or null.</summary>
    public string? Email => Attributes.GetValueOrDefault("email");

    /// <summary>Whether the e-mail address was proved.</summary>
    public bool IsEmailVerified => string.Equals(Attributes.GetValueOrDefault("email_verified"), "true", StringComparison.OrdinalIgnoreCase);

    internal static DirectoryUser From(UserEntry entry, string operation) => new()
    {
        Username = entry.Username ?? throw ErrorTranslation.Unreadable(operation, "a user has no name."),
        Attributes = Read(entry.Attributes, operation),
        Status = new UserStatus(entry.UserStatus ?? ""),
        IsEnabled = entry.Enabled ?? false,
        CreatedAt = entry.UserCreateDate ?? DateTimeOffset.UnixEpoch,
        ModifiedAt = entry.UserLastModifiedDate ?? DateTimeOffset.UnixEpoch,
    };

    internal static DirectoryUser From(AdminGetUserReply reply, string operation) => new()
    {
        Username = reply.Username,
        Attributes = Read(reply.UserAttributes, operation),
        Status = new UserStatus(reply.UserStatus ?? ""),
        IsEnabled = reply.Enabled ?? false,
        CreatedAt = reply.UserCreateDate ?? DateTimeOffset.UnixEpoch,
        ModifiedAt = reply.UserLastModifiedDate ?? DateTimeOffset.UnixEpoch,
        Factors = reply.UserMFASettingList ?? [],
        PreferredFactor = string.IsNullOrEmpty(reply.PreferredMfaSetting) ? null : reply.PreferredMfaSetting,
    };

    private static ReadOnlyDictionary<string, string> Read(IReadOnlyList<AttributePair>? pairs, string operation)
    {
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in pairs ?? [])
            attributes[pair.Name] = pair.Value ?? "";
        return attributes.ContainsKey("sub") ? attributes.AsReadOnly() : throw ErrorTranslation.Unreadable(operation, "a user has no attribute 'sub'.");
    }

    private bool PrintMembers(StringBuilder builder)
    {
        builder.Append("Status = ").Append(Status).Append(", IsEnabled = ").Append(IsEnabled);
        return true;
    }
}
