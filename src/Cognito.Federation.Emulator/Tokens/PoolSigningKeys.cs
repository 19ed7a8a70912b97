using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Cognito.Federation.Emulator;

/// <summary>The two keys of a user pool. Making them takes a moment, so it happens aside while the pool is already in use.</summary>
internal sealed class PoolSigningKeys
{
    private readonly Task<SigningKey> _id = SpareKeys.TakeAsync();
    private readonly Task<SigningKey> _access = SpareKeys.TakeAsync();

    /// <summary>The key for one use, once it is there.</summary>
    public Task<SigningKey> GetAsync(TokenUse use) => use == TokenUse.Id ? _id : _access;

    /// <summary>The key for one use; null while it is being made, when nothing can have been signed with it.</summary>
    public SigningKey? Find(TokenUse use)
        => GetAsync(use) is { IsCompletedSuccessfully: true } made ? made.GetAwaiter().GetResult() : null;

    /// <summary>The JSON web key set with the public halves of both.</summary>
    public async Task<ReadOnlyMemory<byte>> WriteKeySetAsync()
    {
        var buffer = new ArrayBufferWriter<byte>();
        await using (var json = new Utf8JsonWriter(buffer, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteStartArray("keys");
            (await _id).WriteJwk(json);
            (await _access).WriteJwk(json);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    /// <summary>Gives both keys to whichever emulator starts next; this pool must have ended.</summary>
    public Task GiveUpAsync() => Task.WhenAll(SpareKeys.ReturnAsync(_id), SpareKeys.ReturnAsync(_access));
}
