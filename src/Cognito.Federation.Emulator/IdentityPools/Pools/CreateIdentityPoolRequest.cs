namespace Cognito.Federation.Emulator;

/// <summary>What CreateIdentityPool is asked.</summary>
internal sealed record CreateIdentityPoolRequest : IdentityPoolRequest;
