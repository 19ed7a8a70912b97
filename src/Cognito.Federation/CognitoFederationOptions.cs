using Cognito.Federation.Administration;

namespace Cognito.Federation;

/// <summary>Everything that can be set. In configuration it is the section <c>Cognito</c>. A half (user pool, identity pool) without an id is not configured, and not checked.</summary>
public sealed class CognitoFederationOptions
{
    /// <summary>The AWS region of both pools, such as <c>eu-central-1</c>. Default: what each pool's id begins with.</summary>
    public string? Region { get; set; }

    /// <summary>The user pool, the directory of users.</summary>
    public UserPoolOptions UserPool { get; set; } = new();

    /// <summary>The identity pool, the broker of AWS credentials.</summary>
    public IdentityPoolOptions IdentityPool { get; set; } = new();

    /// <summary>How administration proves who it is. In code only: keys do not belong in configuration.</summary>
    public AdministrationOptions Administration { get; set; } = new();

    /// <summary>Call the FIPS 140 validated endpoints. Default: false.</summary>
    public bool UseFips { get; set; }

    /// <summary>Call the endpoints that answer over IPv6 too. Default: false.</summary>
    public bool UseDualStack { get; set; }

    /// <summary>Let a service URL be plain http outside loopback. It would carry passwords and tokens in clear text. Default: false.</summary>
    public bool AllowInsecureEndpoint { get; set; }

    /// <summary>How long one attempt of a call may take. Default: 10 seconds.</summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a call may take with all its attempts. Default: 30 seconds.</summary>
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How many attempts a call that is safe to repeat may make, the first one counted. Default: 3.</summary>
    public int MaxAttempts { get; set; } = 3;

    // Where the settings came from, so that a fault names the key as its reader knows it.
    internal string KeyPrefix { get; set; } = "Cognito:";
}
