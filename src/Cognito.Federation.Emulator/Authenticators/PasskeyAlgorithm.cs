namespace Cognito.Federation.Emulator;

/// <summary>What the keys of a passkey device sign with.</summary>
public enum PasskeyAlgorithm
{
    /// <summary>ECDSA on P-256 with SHA-256; COSE algorithm -7. What nearly all devices do.</summary>
    Es256,

    /// <summary>RSA of 2048 bits, PKCS #1 v1.5, with SHA-256; COSE algorithm -257. What some older Windows devices do.</summary>
    Rs256,
}
