namespace Cognito.Federation;

/// <summary>What is known beyond this process's memory: by other servers, or from a former run. It never fails a caller: what cannot be read is not there.</summary>
internal interface ISecondLayer
{
    /// <summary>Whether credentials are kept too.</summary>
    bool HoldsCredentials { get; }

    /// <summary>The identity of a person or guest; null when none is kept.</summary>
    ValueTask<KnownIdentity?> FindIdentityAsync(CacheKey person, CancellationToken cancellationToken);

    /// <summary>Keeps the identity of a person or guest.</summary>
    /// <returns>The identity as it is kept.</returns>
    ValueTask<KnownIdentity> KeepIdentityAsync(CacheKey person, IdentityId id, CancellationToken cancellationToken);

    /// <summary>The credentials of a login; null when none are kept that belong to this identity as it is kept.</summary>
    ValueTask<CredentialSet?> FindCredentialsAsync(LoginKeys keys, KnownIdentity identity, CancellationToken cancellationToken);

    /// <summary>Keeps the credentials of a login for as long as they are usable.</summary>
    ValueTask KeepCredentialsAsync(LoginKeys keys, KnownIdentity identity, CredentialSet set, CancellationToken cancellationToken);

    /// <summary>Forgets a person or guest, and with the identity all credentials that belong to it.</summary>
    ValueTask ForgetAsync(CacheKey person, CancellationToken cancellationToken);
}
