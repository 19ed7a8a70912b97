using System.Formats.Cbor;

namespace Cognito.Federation.Emulator;

/// <summary>A new credential with what its authenticator says for it (WebAuthn 6.5): nothing, or a signature of the new key itself.</summary>
internal sealed record AttestationObject(string Format, byte[] AuthenticatorData, long? Algorithm, byte[]? Signature, bool HasCertificate, int StatementMembers)
{
    /// <exception cref="PasskeyException">The bytes are no attestation object.</exception>
    public static AttestationObject Read(byte[] bytes)
    {
        try
        {
            return Read(new CborReader(bytes, CborConformanceMode.Strict));
        }
        catch (Exception e) when (e is CborContentException or InvalidOperationException or OverflowException)
        {
            throw PasskeyException.Malformed("The attestation object cannot be read.", e);
        }
    }

    /// <summary>Checks what the authenticator says for the key.</summary>
    /// <exception cref="PasskeyException">The format is one that the service does not take, or the signature is wrong.</exception>
    public void Check(CoseKey key, byte[] clientDataHash)
    {
        switch (Format)
        {
            case "none" when StatementMembers == 0:
                return;
            case "none":
                throw PasskeyException.Malformed("An attestation of the format none says nothing.");
            case "packed" when HasCertificate:
                throw PasskeyException.NotSupported("attestation with certificates");
            case "packed" when Algorithm != key.Algorithm || Signature is null || !key.Verify([.. AuthenticatorData, .. clientDataHash], Signature):
                throw PasskeyException.NotProved("The attestation is not signed with the new key.");
            case "packed":
                return;
            default:
                throw PasskeyException.NotSupported($"attestation of the format {Format}; none and packed are taken");
        }
    }

    private static AttestationObject Read(CborReader reader)
    {
        string? format = null;
        byte[]? data = null;
        byte[]? signature = null;
        long? algorithm = null;
        var hasCertificate = false;
        var members = -1;
        reader.ReadStartMap();
        while (reader.PeekState() != CborReaderState.EndMap)
        {
            switch (reader.ReadTextString())
            {
                case "fmt":
                    format = reader.ReadTextString();
                    break;
                case "authData":
                    data = reader.ReadByteString();
                    break;
                case "attStmt":
                    (members, algorithm, signature, hasCertificate) = ReadStatement(reader);
                    break;
                default:
                    reader.SkipValue();
                    break;
            }
        }

        reader.ReadEndMap();
        if (format is null || data is null || members < 0)
            throw new CborContentException("An attestation object has the members fmt, attStmt and authData.");
        return reader.BytesRemaining == 0 ? new(format, data, algorithm, signature, hasCertificate, members) : throw new CborContentException("More bytes follow.");
    }

    private static (int Members, long? Algorithm, byte[]? Signature, bool HasCertificate) ReadStatement(CborReader reader)
    {
        var (members, algorithm, signature, hasCertificate) = (0, (long?)null, (byte[]?)null, false);
        reader.ReadStartMap();
        while (reader.PeekState() != CborReaderState.EndMap)
        {
            members++;
            switch (reader.ReadTextString())
            {
                case "alg":
                    algorithm = reader.ReadInt64();
                    break;
                case "sig":
                    signature = reader.ReadByteString();
                    break;
                case "x5c":
                    hasCertificate = true;
                    reader.SkipValue();
                    break;
                default:
                    reader.SkipValue();
                    break;
            }
        }

        reader.ReadEndMap();
        return (members, algorithm, signature, hasCertificate);
    }
}
