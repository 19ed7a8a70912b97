namespace Cognito.Federation;

/// <summary>What a <see cref="DoctorFinding"/> is about.</summary>
public enum DoctorCheck
{
    /// <summary>Whether anything is configured, and whether the regions fit.</summary>
    Configuration,

    /// <summary>Whether the user pool is there.</summary>
    UserPool,

    /// <summary>Whether the app client is there.</summary>
    AppClient,

    /// <summary>Whether the app client has a secret, and the configuration the same.</summary>
    ClientSecret,

    /// <summary>Whether the app client allows the sign-in that this library uses.</summary>
    SignInFlow,

    /// <summary>Whether the identity pool is there.</summary>
    IdentityPool,

    /// <summary>Whether the identity pool trusts the configured user pool and app client.</summary>
    TrustedUserPool,

    /// <summary>Whether the identity pool asks the user pool if a person is still signed in.</summary>
    ServerSideTokenCheck,

    /// <summary>Whether the identity pool knows each registered <see cref="ILoginTokenProvider"/>.</summary>
    LoginProvider,

    /// <summary>Whether the identity pool lets guests in.</summary>
    Guests,

    /// <summary>Whether the identity pool allows the classic flow.</summary>
    ClassicFlow,

    /// <summary>Whether the identity pool has roles, and they exist.</summary>
    Role,

    /// <summary>Whether the roles trust this identity pool, and the right kind of identity.</summary>
    TrustPolicy,

    /// <summary>Whether the roles allow the session tags that the pool sets.</summary>
    TagSession,

    /// <summary>Whether role mappings are for providers that the pool trusts, and leave nobody out.</summary>
    RoleMapping,

    /// <summary>Whether a rule gives a role by a claim that users can write themselves.</summary>
    WritableClaim,

    /// <summary>Whether this computer's clock agrees with the service's.</summary>
    Clock,

    /// <summary>A check that could not be made.</summary>
    NotChecked,
}
