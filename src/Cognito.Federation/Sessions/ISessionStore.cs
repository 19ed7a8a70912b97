namespace Cognito.Federation;

/// <summary>Where one person's session is kept between runs. One store, one person.</summary>
public interface ISessionStore
{
    /// <summary>Reads the kept session; null when there is none.</summary>
    ValueTask<UserSession?> LoadAsync(CancellationToken cancellationToken = default);

    /// <summary>Keeps a session in place of the former one, wholly or not at all.</summary>
    ValueTask SaveAsync(UserSession session, CancellationToken cancellationToken = default);

    /// <summary>Forgets the session. Nothing happens when there is none.</summary>
    ValueTask ClearAsync(CancellationToken cancellationToken = default);
}
