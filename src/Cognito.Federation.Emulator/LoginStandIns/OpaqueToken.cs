namespace Cognito.Federation.Emulator;

/// <summary>What a stand-in knows about an access token that it made.</summary>
/// <param name="UserId">Whose it is.</param>
/// <param name="Audience">The app or client that it was made for.</param>
/// <param name="Expiration">When it ends.</param>
internal sealed record OpaqueToken(string UserId, string Audience, DateTimeOffset Expiration)
{
    public override string ToString() => nameof(OpaqueToken);
}
