namespace Cognito.Federation;

/// <summary>Keeps identity ids between runs, by keys that tell nothing of the person. Chiefly for guests: whoever has lost a guest's id has lost what belongs to it, since the pool makes a new guest for each question.</summary>
/// <remarks>An id grants nothing by itself. What an implementation throws is logged, and the id is asked of the pool.</remarks>
public interface IIdentityStore
{
    /// <summary>Finds an id.</summary>
    /// <param name="key">64 hexadecimal digits: a hash over pool, provider and person, or over pool and guest key.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The id; null when none is kept.</returns>
    ValueTask<IdentityId?> FindAsync(string key, CancellationToken cancellationToken = default);

    /// <summary>Keeps an id in place of the former one.</summary>
    /// <param name="key">As for <see cref="FindAsync"/>.</param>
    /// <param name="id">The id.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask SaveAsync(string key, IdentityId id, CancellationToken cancellationToken = default);

    /// <summary>Forgets an id. Nothing happens when none is kept.</summary>
    /// <param name="key">As for <see cref="FindAsync"/>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask RemoveAsync(string key, CancellationToken cancellationToken = default);
}
