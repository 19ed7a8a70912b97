using System.Text;

namespace Cognito.Federation;

/// <summary>A user that the application itself signed in: under the name of its developer provider, by an id of its own.</summary>
/// <remarks>Make one only of a user whom the application has authenticated: it is all that stands between a caller and that user's credentials. The id must never pass to another person, and is case-sensitive.</remarks>
public sealed record DeveloperUserId
{
    private const int MaximumLength = 1024;

    /// <summary>Names a user.</summary>
    /// <param name="providerName">The developer provider's name as the identity pool has it, such as <c>login.my.app</c>; 128 characters at most.</param>
    /// <param name="userId">The application's own, immutable id of the user; 1,024 characters at most.</param>
    /// <exception cref="ArgumentException">A value is empty or too long.</exception>
    public DeveloperUserId(string providerName, string userId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(providerName);
        ArgumentException.ThrowIfNullOrWhiteSpace(userId);
        if (providerName.Length > LoginToken.MaximumProviderNameLength)
            throw new ArgumentException($"Expected the name of a developer provider, {LoginToken.MaximumProviderNameLength} characters at most; got {providerName.Length}.", nameof(providerName));
        if (userId.Length > MaximumLength)
            throw new ArgumentException($"Expected a user id of {MaximumLength} characters at most; got {userId.Length}.", nameof(userId));
        ProviderName = providerName;
        UserId = userId;
    }

    /// <summary>The developer provider's name.</summary>
    public string ProviderName { get; }

    /// <summary>The application's id of the user.</summary>
    public string UserId { get; }

    private bool PrintMembers(StringBuilder builder)
    {
        builder.Append("ProviderName = ").Append(ProviderName);
        return true;
    }
}
