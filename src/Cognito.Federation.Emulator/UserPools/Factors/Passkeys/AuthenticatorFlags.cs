namespace Cognito.Federation.Emulator;

/// <summary>What an authenticator says of one ceremony (WebAuthn, "authenticator data").</summary>
[Flags]
internal enum AuthenticatorFlags : byte
{
    None = 0,

    /// <summary>UP: somebody touched it.</summary>
    UserPresent = 0x01,

    /// <summary>UV: it knows that it was its user, by finger, face or PIN.</summary>
    UserVerified = 0x04,

    /// <summary>BE: the key may be copied to other devices.</summary>
    BackupEligible = 0x08,

    /// <summary>BS: the key has been copied.</summary>
    BackedUp = 0x10,

    /// <summary>AT: a new credential follows.</summary>
    AttestedCredential = 0x40,

    /// <summary>ED: extensions follow.</summary>
    Extensions = 0x80,
}
