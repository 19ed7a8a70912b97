using System.Text.Json;

namespace Cognito.Federation.Emulator;

/// <summary>A login whose token was verified: who, at which provider. Two are the same when they are the same person's, whatever else their tokens say.</summary>
/// <param name="Provider">The key of <c>Logins</c>; of a developer's user, the name of the developer provider.</param>
/// <param name="Subject">Who, as the provider says it.</param>
internal sealed record VerifiedLogin(string Provider, string Subject)
{
    /// <summary>For whom the token was made: the client or app id.</summary>
    public string? Audience { get; init; }

    /// <summary>What the token says; <see langword="null"/> for tokens that say nothing but whose they are.</summary>
    public JsonElement? Claims { get; init; }

    /// <summary>The name under which the pool maps this provider's users to roles and tags: the provider's unless it is another, such as an ARN.</summary>
    public string MappingKey { get => field ?? Provider; init; }

    /// <summary>The name under which the pool maps this provider's claims to tags: of a user pool the same for all app clients.</summary>
    public string TagKey { get => field ?? MappingKey; init; }

    /// <summary>Whether the pool's owner vouches for the person, not a public provider.</summary>
    public bool IsDeveloper { get; init; }

    /// <summary>How the person was recognised, as <c>amr</c> says it.</summary>
    public string Method { get => field ?? $"{Provider}:{Audience}:{Subject}"; init; }

    /// <summary>Whether the pool wants to know that the person is still signed in, and they are not.</summary>
    public bool IsSignedOut { get; init; }

    /// <summary>The tags that come with the token itself, as a developer's do.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    /// <summary>A user of the pool's owner.</summary>
    /// <param name="pool">The pool, which has a developer provider.</param>
    /// <param name="user">The user's identifier.</param>
    /// <param name="token">The token that the owner was given for the user; <see langword="null"/> where the owner speaks.</param>
    public static VerifiedLogin OfDeveloper(IdentityPool pool, string user, CognitoToken? token = null) => new(pool.Settings.DeveloperProvider!, user)
    {
        IsDeveloper = true,
        Method = IdentityMethods.OfDeveloper(pool.Settings.DeveloperProvider!, pool.Id, user),
        Tags = token?.Tags ?? new Dictionary<string, string>(),
    };

    public bool Equals(VerifiedLogin? other) => other is not null && Provider == other.Provider && Subject == other.Subject;

    public override int GetHashCode() => HashCode.Combine(Provider, Subject);

    public override string ToString() => Provider;
}
