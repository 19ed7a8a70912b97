namespace Cognito.Federation.Emulator;

/// <summary>An app client that a user pool starts with. Its settings default to what the service gives a client.</summary>
public sealed class ClientSeed
{
    internal ClientSeed(string name) => Name = name;

    /// <summary>The client's name.</summary>
    public string Name { get; }

    /// <summary>The client id, 1 to 128 letters, digits and underscores. Default: a random one.</summary>
    public string? Id { get; set; }

    /// <summary>The client's secret, 24 to 64 letters, digits and underscores; implies <see cref="GenerateSecret"/>. Default: a random one where the client has one.</summary>
    public string? Secret { get; set; }

    /// <summary>Whether the client has a secret, which callers must prove with <c>SECRET_HASH</c>. Default: false.</summary>
    public bool GenerateSecret { get; set; }

    /// <summary>The sign-in flows, in the service's words. Default: SRP, password, refresh and custom.</summary>
    public IList<string> ExplicitAuthFlows { get; } =
        ["ALLOW_USER_SRP_AUTH", "ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_CUSTOM_AUTH"];

    /// <summary>The life of access tokens: 5 minutes to 1 day. Default: 1 hour.</summary>
    public TimeSpan AccessTokenValidity { get; set; } = TimeSpan.FromHours(1);

    /// <summary>The life of ID tokens: 5 minutes to 1 day. Default: 1 hour.</summary>
    public TimeSpan IdTokenValidity { get; set; } = TimeSpan.FromHours(1);

    /// <summary>The life of refresh tokens: 60 minutes to 10 years. Default: 30 days.</summary>
    public TimeSpan RefreshTokenValidity { get; set; } = TimeSpan.FromDays(30);

    /// <summary>The life of an open challenge: 3 to 15 minutes. Default: 3 minutes.</summary>
    public TimeSpan AuthSessionValidity { get; set; } = TimeSpan.FromMinutes(3);

    /// <summary>Whether answers hide that a user does not exist. Default: true, as in the console; clients made through the API have false.</summary>
    public bool PreventUserExistenceErrors { get; set; } = true;

    /// <summary>Whether a refresh gives a new refresh token and ends the old one. Default: false.</summary>
    public bool RefreshTokenRotation { get; set; }

    /// <summary>How long a rotated refresh token still works: 0 to 60 seconds. Default: 0.</summary>
    public TimeSpan RotationGracePeriod { get; set; }

    /// <summary>The attributes that the client sees, in ID tokens and in <c>GetUser</c>; each must be one of the pool's. Default: empty, all of them.</summary>
    public IList<string> ReadAttributes { get; } = [];

    /// <summary>The attributes that users may set and change through the client; each must be one of the pool's. Default: empty, all that users may change at all.</summary>
    public IList<string> WriteAttributes { get; } = [];
}
