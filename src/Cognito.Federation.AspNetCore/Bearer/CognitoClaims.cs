namespace Cognito.Federation.AspNetCore;

/// <summary>The claims that a principal is asked for.</summary>
internal static class CognitoClaims
{
    public const string Groups = "cognito:groups";

    public const string Scope = "scope";

    public const string Username = "username";
}
