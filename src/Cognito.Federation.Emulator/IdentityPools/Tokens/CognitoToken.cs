namespace Cognito.Federation.Emulator;

/// <summary>What a token of the identity pool service says.</summary>
/// <param name="PoolId">The pool: <c>aud</c>.</param>
/// <param name="IdentityId">The identity: <c>sub</c>.</param>
/// <param name="Methods">How it was recognised: <c>amr</c>.</param>
/// <param name="Tags">The tags of the session that it opens.</param>
internal sealed record CognitoToken(string PoolId, string IdentityId, IReadOnlyList<string> Methods, IReadOnlyDictionary<string, string> Tags)
{
    public override string ToString() => IdentityId;
}
