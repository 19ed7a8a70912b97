namespace Cognito.Federation.Emulator;

/// <summary>Why a token of a user pool was refused.</summary>
internal enum TokenFault
{
    /// <summary>It was not refused.</summary>
    None,

    /// <summary>It is not three base64url parts of which the first two are JSON objects, or it names no key.</summary>
    Malformed,

    /// <summary>Its algorithm is not RS256.</summary>
    Algorithm,

    /// <summary>The pool has no such key for this use.</summary>
    Key,

    /// <summary>Its signature does not fit its content.</summary>
    Signature,

    /// <summary>Its <c>token_use</c> is another one.</summary>
    Use,

    /// <summary>Its issuer is another one.</summary>
    Issuer,

    /// <summary>It has no <c>exp</c>, or that has passed by the emulator's clock.</summary>
    Expired,
}
