namespace Cognito.Federation;

/// <summary>What linking did.</summary>
/// <param name="Kind">In a word.</param>
/// <param name="Previous">The identity before.</param>
/// <param name="Current">The identity that has both logins now. Data under another <paramref name="Previous"/> is the application's to move.</param>
public sealed record IdentityLink(IdentityLinkKind Kind, IdentityId Previous, IdentityId Current);
