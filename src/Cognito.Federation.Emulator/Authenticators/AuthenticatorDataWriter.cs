using System.Buffers.Binary;
using System.Formats.Cbor;
using System.Security.Cryptography;
using System.Text;

namespace Cognito.Federation.Emulator;

/// <summary>What a device signs, and how it presents a new passkey.</summary>
internal static class AuthenticatorDataWriter
{
    private const int AaguidLength = 16;

    public static byte[] Write(string relyingPartyId, AuthenticatorFlags flags, uint counter, SoftwarePasskey? made)
    {
        using var bytes = new MemoryStream();
        bytes.Write(SHA256.HashData(Encoding.UTF8.GetBytes(relyingPartyId)));
        bytes.WriteByte((byte)(made is null ? flags : flags | AuthenticatorFlags.AttestedCredential));
        Span<byte> number = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(number, counter);
        bytes.Write(number);
        if (made is not null)
        {
            bytes.Write(new byte[AaguidLength]);
            BinaryPrimitives.WriteUInt16BigEndian(number, (ushort)made.Id.Length);
            bytes.Write(number[..sizeof(ushort)]);
            bytes.Write(made.Id);
            bytes.Write(made.Key.WriteCose());
        }

        return bytes.ToArray();
    }

    /// <summary>An attestation object that says nothing about the device.</summary>
    public static byte[] WriteAttestation(byte[] authenticatorData)
    {
        var writer = new CborWriter(CborConformanceMode.Ctap2Canonical);
        writer.WriteStartMap(3);
        writer.WriteTextString("fmt");
        writer.WriteTextString("none");
        writer.WriteTextString("attStmt");
        writer.WriteStartMap(0);
        writer.WriteEndMap();
        writer.WriteTextString("authData");
        writer.WriteByteString(authenticatorData);
        writer.WriteEndMap();
        return writer.Encode();
    }
}
