namespace Cognito.Federation.Emulator;

/// <summary>A step in which a first factor is chosen, and perhaps proved at once.</summary>
/// <param name="Context">The request.</param>
/// <param name="Client">The app client.</param>
/// <param name="Who">Who signs in.</param>
/// <param name="TypedName">The name with which the sign-in began.</param>
/// <param name="Values">What the step carries.</param>
internal sealed record FirstFactorChoice(OperationContext Context, UserPoolClient Client, SignInUser Who, string TypedName, SignInParameters Values);
