namespace Cognito.Federation;

/// <summary>What linking a login to an identity did.</summary>
public enum IdentityLinkKind
{
    /// <summary>Nothing: the login was known to belong to the identity already, and no call was made.</summary>
    Unchanged,

    /// <summary>The guest became a signed-in user under the same identity id, and keeps its data.</summary>
    Upgraded,

    /// <summary>The identity has the login now. The service does not tell whether it had it before.</summary>
    Linked,

    /// <summary>The login belonged to another identity. The two are one now; one of the ids works no more.</summary>
    Merged,
}
