namespace Cognito.Federation.Emulator;

/// <summary>The sessions that tokens of the identity pool service open, whoever takes the token to STS.</summary>
internal static class IdentitySession
{
    public static RoleSession Of(Role role, string name, CognitoToken token) => new(role, name, new Dictionary<string, string>(SessionTags.AsPrincipal(token.Tags))
    {
        [PolicyKeys.Subject] = token.IdentityId,
        [PolicyKeys.Audience] = token.PoolId,
    })
    {
        Methods = token.Methods,
    };

    /// <summary>Whether a role lets a session begin, which takes a second permission where the session has tags.</summary>
    public static bool MayBegin(Func<string, RoleSession, IReadOnlyDictionary<string, string>, bool> allows, RoleSession session, IReadOnlyDictionary<string, string> tags)
        => allows(TrustPolicy.Assume, session, tags) && (tags.Count == 0 || allows(TrustPolicy.Tag, session, tags));
}
