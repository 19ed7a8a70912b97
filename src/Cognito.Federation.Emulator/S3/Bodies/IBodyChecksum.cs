namespace Cognito.Federation.Emulator;

/// <summary>A checksum over a body as it arrives.</summary>
internal interface IBodyChecksum : IDisposable
{
    void Append(ReadOnlySpan<byte> octets);

    byte[] Finish();
}
