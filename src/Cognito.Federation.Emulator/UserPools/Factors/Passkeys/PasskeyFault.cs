namespace Cognito.Federation.Emulator;

/// <summary>What is wrong with an authenticator's answer.</summary>
internal enum PasskeyFault
{
    /// <summary>It cannot be read.</summary>
    Malformed,

    /// <summary>It answers no open challenge.</summary>
    Challenge,

    /// <summary>It was given to another site.</summary>
    Origin,

    /// <summary>It was made for another relying party.</summary>
    RelyingParty,

    /// <summary>The authenticator, or what it did, is not enough.</summary>
    NotSupported,

    /// <summary>It does not prove that the user has the key.</summary>
    NotProved,
}
