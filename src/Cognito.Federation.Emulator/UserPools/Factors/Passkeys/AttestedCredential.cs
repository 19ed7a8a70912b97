namespace Cognito.Federation.Emulator;

/// <summary>A new credential as its authenticator describes it.</summary>
internal sealed record AttestedCredential(byte[] Id, CoseKey Key);
