using System.Numerics;

namespace Cognito.Federation.Emulator;

/// <summary>The client's half of a password proof, and the sign-in that it is a step of.</summary>
/// <param name="Client">The app client.</param>
/// <param name="TypedName">The name with which the sign-in began.</param>
/// <param name="Who">Whom it names.</param>
/// <param name="ClientPublic">The client's public value.</param>
internal sealed record SrpStart(UserPoolClient Client, string TypedName, SignInUser Who, BigInteger ClientPublic)
{
    /// <summary>The session that must come back along with the secret block; <see langword="null"/> where the block alone is the ticket.</summary>
    public string? Session { get; init; }

    /// <summary>The custom sign-in that it is a step of; <see langword="null"/> for another one.</summary>
    public CustomSignIn? Custom { get; init; }
}
