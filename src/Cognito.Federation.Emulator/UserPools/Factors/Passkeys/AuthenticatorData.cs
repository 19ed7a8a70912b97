using System.Buffers.Binary;
using System.Formats.Cbor;

namespace Cognito.Federation.Emulator;

/// <summary>What an authenticator signs beside the client's data (WebAuthn 6.1).</summary>
internal sealed record AuthenticatorData(byte[] RelyingPartyHash, AuthenticatorFlags Flags, uint Counter, AttestedCredential? Credential)
{
    private const int HashLength = 32;
    private const int FlagsAt = 32;
    private const int CounterAt = 33;
    private const int HeaderLength = 37;
    private const int AaguidLength = 16;
    private const int MaximumIdLength = 1023;

    public bool IsUserVerified => Flags.HasFlag(AuthenticatorFlags.UserVerified);

    /// <exception cref="PasskeyException">The bytes are no authenticator data, or hold a key of an unknown kind.</exception>
    public static AuthenticatorData Read(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length < HeaderLength)
            throw PasskeyException.Malformed($"The authenticator data has {bytes.Length} bytes; it has at least {HeaderLength}.");
        var flags = (AuthenticatorFlags)bytes.Span[FlagsAt];
        if (flags.HasFlag(AuthenticatorFlags.BackedUp) && !flags.HasFlag(AuthenticatorFlags.BackupEligible))
            throw PasskeyException.Malformed("The authenticator data says that a key was copied which cannot be.");
        var rest = bytes[HeaderLength..];
        AttestedCredential? credential = null;
        try
        {
            if (flags.HasFlag(AuthenticatorFlags.AttestedCredential))
                credential = ReadCredential(ref rest);
            if (flags.HasFlag(AuthenticatorFlags.Extensions))
                Skip(ref rest);
        }
        catch (Exception e) when (e is CborContentException or InvalidOperationException or OverflowException)
        {
            throw PasskeyException.Malformed("The authenticator data cannot be read.", e);
        }

        if (!rest.IsEmpty)
            throw PasskeyException.Malformed($"After the authenticator data come {rest.Length} bytes.");
        return new(bytes[..HashLength].ToArray(), flags, BinaryPrimitives.ReadUInt32BigEndian(bytes.Span[CounterAt..]), credential);
    }

    private static AttestedCredential ReadCredential(ref ReadOnlyMemory<byte> rest)
    {
        if (rest.Length < AaguidLength + sizeof(ushort))
            throw new CborContentException("The credential is cut off.");
        var length = BinaryPrimitives.ReadUInt16BigEndian(rest.Span[AaguidLength..]);
        rest = rest[(AaguidLength + sizeof(ushort))..];
        if (length is 0 or > MaximumIdLength || length > rest.Length)
            throw new CborContentException("The credential's id is empty, too long or cut off.");
        var id = rest[..length].ToArray();
        rest = rest[length..];
        var reader = new CborReader(rest, CborConformanceMode.Strict, allowMultipleRootLevelValues: true);
        var key = CoseKey.Read(reader);
        rest = rest[^reader.BytesRemaining..];
        return new(id, key);
    }

    private static void Skip(ref ReadOnlyMemory<byte> rest)
    {
        var reader = new CborReader(rest, CborConformanceMode.Strict, allowMultipleRootLevelValues: true);
        if (reader.PeekState() != CborReaderState.StartMap)
            throw new CborContentException("Extensions are a map.");
        reader.SkipValue();
        rest = rest[^reader.BytesRemaining..];
    }
}
