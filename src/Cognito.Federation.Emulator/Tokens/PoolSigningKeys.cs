using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Cognito.Federation.Emulator;

/// <summary>The keys of a user pool: one for each use, and those that signed before them. Making them takes a moment, so it happens aside while the pool is already in use.</summary>
internal sealed class PoolSigningKeys
{
    private readonly Lock _lock = new();
    private readonly List<(TokenUse Use, Task<SigningKey> Key)> _retired = [];
    private Task<SigningKey> _id = SpareKeys.TakeAsync();
    private Task<SigningKey> _access = SpareKeys.TakeAsync();

    /// <summary>The key that signs for one use, once it is there.</summary>
    public Task<SigningKey> GetAsync(TokenUse use)
    {
        lock (_lock)
            return use == TokenUse.Id ? _id : _access;
    }

    /// <summary>A published key of one use; null where there is none of this id, or while it is being made, when nothing can have been signed with it.</summary>
    public SigningKey? Find(TokenUse use, string? id)
    {
        lock (_lock)
        {
            return Published.Where(published => published.Use == use && published.Key.IsCompletedSuccessfully)
                .Select(static published => published.Key.GetAwaiter().GetResult())
                .FirstOrDefault(key => key.Id == id);
        }
    }

    /// <summary>Signs with new keys from now on.</summary>
    /// <param name="withdraw">Whether the old ones are published no longer, so that what they signed counts no more.</param>
    public async Task RotateAsync(bool withdraw)
    {
        lock (_lock)
        {
            _retired.AddRange([(TokenUse.Id, _id), (TokenUse.Access, _access)]);
            _id = SpareKeys.TakeAsync();
            _access = SpareKeys.TakeAsync();
            if (withdraw)
                _retired.Clear();
        }
        await Task.WhenAll(GetAsync(TokenUse.Id), GetAsync(TokenUse.Access));
    }

    /// <summary>The JSON web key set with the public halves of all.</summary>
    public async Task<ReadOnlyMemory<byte>> WriteKeySetAsync()
    {
        Task<SigningKey>[] keys;
        lock (_lock)
            keys = [.. Published.Select(static published => published.Key)];
        var buffer = new ArrayBufferWriter<byte>();
        await using (var json = new Utf8JsonWriter(buffer, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteStartArray("keys");
            foreach (var key in keys)
                (await key).WriteJwk(json);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    /// <summary>Gives all keys to whichever emulator starts next; this pool must have ended.</summary>
    public Task GiveUpAsync() => Task.WhenAll(Published.Select(static published => SpareKeys.ReturnAsync(published.Key)));

    private IEnumerable<(TokenUse Use, Task<SigningKey> Key)> Published => [(TokenUse.Id, _id), (TokenUse.Access, _access), .. _retired];
}
