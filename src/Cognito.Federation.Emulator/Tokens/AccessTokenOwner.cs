namespace Cognito.Federation.Emulator;

/// <summary>Whom an access token stands for. Read the user under the pool's gate.</summary>
internal sealed record AccessTokenOwner(UserPool Pool, UserPoolClient Client, PoolUser User, IReadOnlyList<string> Scopes)
{
    /// <summary>Refuses a token of the managed login that was not asked for this scope.</summary>
    public AccessTokenOwner Requiring(string scope)
        => Scopes.Contains(scope) ? this : throw AwsException.NotAuthorized("Access Token does not have required scopes");
}
