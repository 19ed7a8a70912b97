namespace Cognito.Federation.Emulator;

/// <summary>A request whose signature is good: whose key signed it, and the derived key that signs its chunks.</summary>
internal sealed record AuthenticatedRequest(AccessKey Key, SignatureClaim Claim, DerivedKey Derived);
