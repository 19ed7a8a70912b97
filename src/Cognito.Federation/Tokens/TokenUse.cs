namespace Cognito.Federation;

/// <summary>Which of a user pool's two kinds of token are accepted (<c>token_use</c>).</summary>
public enum TokenUse
{
    /// <summary>Access tokens: what an application sends to an API. The right one for almost everything.</summary>
    Access = 1,

    /// <summary>ID tokens: who signed in. For the application that signed the person in, and for identity pools; an API that takes them accepts any page that ever showed one.</summary>
    Id,

    /// <summary>Both kinds. The type of the verdict says which came.</summary>
    AccessOrId,
}
