using System.Text;

namespace Cognito.Federation.Emulator;

/// <summary>Which claims of one provider's tokens become tags of the sessions.</summary>
/// <param name="UsesDefaults">Whether the tags are those that the service chose.</param>
/// <param name="Claims">The claim by tag.</param>
internal sealed record SessionTagMap(bool UsesDefaults, IReadOnlyDictionary<string, string> Claims)
{
    /// <summary>How many bytes of UTF-8 the tags and claims of one map have together at most.</summary>
    private const int Room = 460;

    public static SessionTagMap None { get; } = new(UsesDefaults: false, new Dictionary<string, string>());

    public static SessionTagMap Defaults { get; } = new(UsesDefaults: true, new Dictionary<string, string> { ["username"] = "sub", ["client"] = "aud" });

    /// <exception cref="AwsException">The map asks for the defaults and for others, or is too large, or a tag has letters that tags do not have.</exception>
    public static SessionTagMap From(bool useDefaults, IReadOnlyDictionary<string, string>? claims)
    {
        if (useDefaults && claims is { Count: > 0 })
            throw AwsException.InvalidParameter("PrincipalTags must not be given together with UseDefaults.");
        if (claims?.Keys.FirstOrDefault(static tag => !SessionTags.IsKey(tag)) is { } wrong)
            throw AwsException.InvalidParameter($"The tag '{wrong}' has letters that a session tag cannot have.");
        if (claims?.Sum(static tag => Encoding.UTF8.GetByteCount(tag.Key) + Encoding.UTF8.GetByteCount(tag.Value)) is > Room and var bytes)
            throw AwsException.InvalidParameter(FormattableString.Invariant($"PrincipalTags may have {Room} bytes together, got {bytes}."));
        return useDefaults ? Defaults : claims is { Count: > 0 } ? new SessionTagMap(UsesDefaults: false, claims) : None;
    }

    /// <summary>The tags of a session of these logins: those that come with their tokens, and those that the pool makes of claims. Hold the pool's gate.</summary>
    /// <exception cref="AwsException">A claim is no value of a tag.</exception>
    public static IReadOnlyDictionary<string, string> TagsOf(IdentityPool pool, IReadOnlyList<VerifiedLogin> logins)
    {
        var tags = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var login in logins)
        {
            foreach (var (tag, value) in login.Tags)
                tags.TryAdd(tag, value);
            foreach (var (tag, claim) in (pool.TagMaps.GetValueOrDefault(login.TagKey) ?? None).Claims)
            {
                if (LoginClaims.Single(login, claim) is { } value)
                    tags.TryAdd(tag, SessionTags.IsValue(value) ? value : throw AwsException.InvalidParameter($"The claim '{claim}' cannot be the session tag '{tag}': a tag has up to {SessionTags.LongestValue} letters, digits, spaces and any of _.:/=+-@."));
            }
        }

        return tags;
    }
}
