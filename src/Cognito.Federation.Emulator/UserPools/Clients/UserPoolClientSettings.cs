namespace Cognito.Federation.Emulator;

/// <summary>How an app client behaves.</summary>
internal sealed record UserPoolClientSettings
{
    /// <summary>The flows a client without its own list allows.</summary>
    public static IReadOnlyList<string> DefaultFlows { get; } = ["ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_USER_SRP_AUTH", "ALLOW_CUSTOM_AUTH"];

    /// <summary>The values of <c>ExplicitAuthFlows</c>, such as <c>ALLOW_USER_SRP_AUTH</c>.</summary>
    public IReadOnlyList<string> ExplicitAuthFlows { get; init; } = DefaultFlows;

    public TimeSpan AccessTokenValidity { get; init; } = TimeSpan.FromHours(1);

    public TimeSpan IdTokenValidity { get; init; } = TimeSpan.FromHours(1);

    public TimeSpan RefreshTokenValidity { get; init; } = TimeSpan.FromDays(30);

    /// <summary>How long a challenge's <c>Session</c> lives: 3 to 15 minutes.</summary>
    public TimeSpan AuthSessionValidity { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>Whether answers hide that a user does not exist (<c>PreventUserExistenceErrors</c> is <c>ENABLED</c>).</summary>
    public bool HidesUserExistence { get; init; }

    public bool EnableTokenRevocation { get; init; } = true;

    public bool RefreshTokenRotation { get; init; }

    /// <summary>How long a rotated refresh token still works: 0 to 60 seconds.</summary>
    public TimeSpan RotationGracePeriod { get; init; }

    /// <summary>Attributes the client may read; <see langword="null"/>: all.</summary>
    public IReadOnlyList<string>? ReadAttributes { get; init; }

    /// <summary>Attributes the client may write; <see langword="null"/>: all standard ones.</summary>
    public IReadOnlyList<string>? WriteAttributes { get; init; }

    public bool Allows(string flow) => ExplicitAuthFlows.Contains(flow);
}
