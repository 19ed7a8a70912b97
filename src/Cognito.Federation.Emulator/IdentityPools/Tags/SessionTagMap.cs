namespace Cognito.Federation.Emulator;

/// <summary>Which claims of one provider's tokens become tags of the sessions.</summary>
/// <param name="UsesDefaults">Whether the tags are those that the service chose: <c>username</c> is <c>sub</c> and <c>client</c> is <c>aud</c>.</param>
/// <param name="Claims">The claim by tag, where they are not.</param>
internal sealed record SessionTagMap(bool UsesDefaults, IReadOnlyDictionary<string, string> Claims)
{
    /// <summary>The tags of a session of these logins; hold the pool's gate.</summary>
    public static IReadOnlyDictionary<string, string> TagsOf(IdentityPool pool, IReadOnlyList<VerifiedLogin> logins)
        => logins.SelectMany(static login => login.Tags).ToDictionary();
}
