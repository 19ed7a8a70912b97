namespace Cognito.Federation;

/// <summary>Why a login gets a role, or none.</summary>
public enum RolePreviewReason
{
    /// <summary>The pool's role for those who signed in: there is no mapping for the provider.</summary>
    DefaultRole,

    /// <summary>The pool's role for guests.</summary>
    GuestRole,

    /// <summary>The token's <c>cognito:preferred_role</c>.</summary>
    PreferredRole,

    /// <summary>The only one of the token's <c>cognito:roles</c>.</summary>
    OnlyRole,

    /// <summary>The first rule that matches: <see cref="RolePreview.RuleNumber"/>.</summary>
    MatchedRule,

    /// <summary>The role that was asked for, which the login may have.</summary>
    RequestedRole,

    /// <summary>The mapping leads to no role, or to several; the pool then gives its role for those who signed in.</summary>
    AmbiguousDefaultRole,

    /// <summary>The mapping leads to no role, or to several; the pool then denies.</summary>
    AmbiguousDenied,

    /// <summary>The role that was asked for is none that the login may have.</summary>
    RequestedRoleRefused,

    /// <summary>The classic flow: the role's own trust policy decides.</summary>
    ClassicFlow,

    /// <summary>The pool has no role for this kind of identity.</summary>
    NoRole,

    /// <summary>The pool does not let guests in, does not trust the provider, or does not allow the classic flow.</summary>
    NotAdmitted,
}
