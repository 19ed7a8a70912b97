using System.Text.Json;
using System.Text.Json.Serialization;

namespace Cognito.Federation.Emulator;

/// <summary>The external ways in of users, kept in their attribute <c>identities</c>. Hold the pool's gate.</summary>
internal static class LinkedIdentities
{
    public const string Attribute = "identities";

    private const int Maximum = 5;

    /// <summary>The user to whom a person of a provider leads.</summary>
    public static PoolUser? FindHolder(UserPool pool, LinkedIdentity identity) => pool.Users.All.FirstOrDefault(user => Of(user).Any(identity.IsSame));

    /// <exception cref="AwsException">The user has five already.</exception>
    public static void Add(PoolUser user, LinkedIdentity identity)
    {
        var identities = Of(user);
        if (identities.Count == Maximum)
            throw new AwsException("LimitExceededException", "The number of identities linked to the user exceeds the limit.");
        Keep(user, [.. identities, identity]);
    }

    public static void Remove(PoolUser user, LinkedIdentity identity) => Keep(user, [.. Of(user).Where(other => !identity.IsSame(other))]);

    private static List<LinkedIdentity> Of(PoolUser user) =>
        user.Attribute(Attribute) is { } json ? JsonSerializer.Deserialize(json, IdentitiesJson.Default.ListLinkedIdentity)! : [];

    private static void Keep(PoolUser user, List<LinkedIdentity> identities)
    {
        if (identities.Count == 0)
            user.RemoveAttribute(Attribute);
        else
            user.SetAttribute(Attribute, JsonSerializer.Serialize(identities, IdentitiesJson.Default.ListLinkedIdentity));
    }
}

/// <summary>How the attribute is written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(List<LinkedIdentity>))]
internal sealed partial class IdentitiesJson : JsonSerializerContext;
