namespace Cognito.Federation.Emulator;

/// <summary>Whom an access token stands for. Read the user under the pool's gate.</summary>
internal sealed record AccessTokenOwner(UserPool Pool, UserPoolClient Client, PoolUser User, IReadOnlyList<string> Scopes);
